/// Taking along what the new site has in common with the old, and checking the result.

internal import Base

extension Build {
  /// Refuses to write over what is not ours: a folder where a file is to be, or the reverse.
  ///
  /// A file in the place of a file is judged when its bytes are known.
  func checkForeign() throws(DiskError) {
    guard let present else { return }
    let inTheWay = carriedFolders(of: present).filter {
      plan.contains($0) || $0 == Manifest.path
    }
    let onTheWay = present.foreign.filter { $0.value.kind != .folder }.keys.filter {
      plan.folders.contains($0) || $0 == Manifest.path
    }
    if let path = (inTheWay + onTheWay).min() {
      throw .inTheWay(path: staging.location.shown(path))
    }
  }

  func linkKept(_ files: [ProducedFile]) async throws(DiskError) {
    guard let present else { return }
    let kept = files.filter { $0.fate == .kept }.map(\.entry.path)
    try await forEach(kept) { (path) throws(DiskError) in
      guard let status = present.ours[path] else { return }
      try staging.link(path, status, from: present.folder)
    }
  }

  /// Links the files of others into the new site and makes their folders again.
  func carryForeign() async throws(DiskError) {
    guard let present else { return }
    let items = present.foreign.sorted { $0.key < $1.key }
    for (path, status) in items where status.kind == .folder { try staging.makeFolder(path) }
    let files = items.filter { $0.value.kind != .folder }.map(\.key)
    try await forEach(files) { (path) throws(DiskError) in
      guard let status = present.foreign[path] else { return }
      try staging.link(path, status, from: present.folder)
    }
    for (path, status) in items.reversed() where status.kind == .folder {
      try staging.setMode(status, of: path)
    }
  }

  /// Compares the staged tree with what was meant: every path once, every size right.
  func verify(_ files: [ProducedFile]) async throws(DiskError) {
    let location = staging.location
    let items = try naming(.list, location.label) { () throws(ErrorNumber) in
      try staging.folder.tree().filter { $0.kind != .folder }
    }
    let foreign = present?.foreign.filter { $0.value.kind != .folder } ?? [:]
    let own = files.filter { $0.fate != .foreign }
    guard items.count == own.count + foreign.count + 1 else {
      throw .unverified(
        path: location.label,
        reason: "\(items.count) files were staged, not \(own.count + foreign.count + 1)"
      )
    }
    let staged = try await staging.folder.statuses(of: items, at: location, workers: workers)
    let sizes = Dictionary(staged.map { ($0.0, $0.1.signature.size) }) { first, _ in first }
    for file in own where sizes[file.entry.path] != file.entry.size {
      throw .unverified(path: location.shown(file.entry.path), reason: "it has the wrong size")
    }
    for path in foreign.keys where sizes[path] == nil {
      throw .unverified(path: location.shown(path), reason: "it was not carried over")
    }
  }

  /// The folders that must be there for the files and folders of others.
  private func carriedFolders(of present: PresentSite) -> Set<BytePath> {
    var folders = Set<BytePath>()
    for (path, status) in present.foreign {
      folders.addAncestors(of: path)
      if status.kind == .folder { folders.insert(path) }
    }
    return folders
  }

  /// Runs a step for every path in parallel and throws the first failure in the order of the paths.
  private func forEach(
    _ paths: [BytePath],
    _ step: @escaping @Sendable (BytePath) throws(DiskError) -> Void
  ) async throws(DiskError) {
    let failures = await parallelMap(paths, workers: workers) { path -> DiskError? in
      do throws(DiskError) {
        try interruption.check()
        try step(path)
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }
}
