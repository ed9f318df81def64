/// What a finished or a dead build leaves in the state folder.

internal import Base

extension StateFolder {
  /// Removes the staging trees of runs that died.
  ///
  /// A tree with the inode of its name never became the site. One with another inode is an old site
  /// that was swapped out: what others put into it at the last moment is first brought home.
  func sweep() throws(DiskError) {
    let names = try naming(.list, location.label) { () throws(ErrorNumber) in
      try folder.items().map(\.name)
    }
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) where isLeftover(name) {
      try sweep(name)
    }
  }

  /// Whether there may be something to sweep.
  var needsSweep: Bool {
    (try? folder.items())?.contains { isLeftover($0.name) } ?? true
  }

  private func sweep(_ name: [UInt8]) throws(DiskError) {
    let shown = "\(location.label) (left by an earlier build)"
    let leftover = try naming(.remove, shown) { () throws(ErrorNumber) -> Folder? in
      guard try folder.status(of: name).kind == .folder else {
        try folder.removeFile(name)
        return nil
      }
      return try folder.folder(name)
    }
    guard let leftover else { return }
    let identity = try naming(.remove, shown) { () throws(ErrorNumber) in
      try leftover.status().identity
    }
    if name == StagingName.unnamed || name == StagingName.bytes(for: identity) {
      try naming(.remove, shown) { () throws(ErrorNumber) in
        try leftover.removeTree(named: name, in: folder)
      }
    } else {
      try retire(leftover, named: name)
    }
  }

  /// Removes a site that was swapped out, once nothing of anybody else's is left in it alone.
  func retire(_ old: Folder, named name: [UInt8]) throws(DiskError) {
    if let present = try location.present() { try rescue(old, into: present) }
    try naming(.remove, "\(location.label) (the old site)") { () throws(ErrorNumber) in
      try old.removeTree(named: name, in: folder)
    }
  }

  /// Brings home the files of others that came into the old site after it was looked through, or
  /// were replaced there since.
  private func rescue(_ old: Folder, into present: Folder) throws(DiskError) {
    let manifest = try readManifest(old, shown: location.shown(Manifest.path))
    let listed = Set(manifest?.entries.map(\.path) ?? []).union([Manifest.path])
    let written = try readManifest(present, shown: location.shown(Manifest.path))
    let ours = Set(written?.entries.map(\.path) ?? []).union([Manifest.path])
    let items = try naming(.list, location.label) { () throws(ErrorNumber) in try old.tree() }
    for item in items where item.kind != .folder && !ours.contains(item.path) {
      guard item.kind != .file || !listed.contains(item.path) else { continue }
      try naming(.carryOver, location.shown(item.path)) { () throws(ErrorNumber) in
        try rescue(item.path, from: old, into: present)
      }
    }
  }

  private func rescue(
    _ path: BytePath,
    from old: Folder,
    into present: Folder
  ) throws(ErrorNumber) {
    guard let last = try old.statusIfAny(of: path.bytes) else { return }
    if let current = try present.statusIfAny(of: path.bytes) {
      let isNewer =
        last.signature.modified.nanoseconds > current.signature.modified.nanoseconds
      guard last.identity != current.identity, isNewer else { return }
    }
    try present.makeParents(of: path, settingMode: false)
    try old.rename(path.bytes, into: present, as: path.bytes)
  }

  private func isLeftover(_ name: [UInt8]) -> Bool {
    name.starts(with: StagingName.unnamed) || name == Stamp.draftName
  }
}
