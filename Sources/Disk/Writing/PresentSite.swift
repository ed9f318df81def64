/// What stands at the output path before a build: files of ours and files of others.

internal import Base

/// A snapshot of the site to be replaced.
struct PresentSite {
  let folder: Folder
  let status: FileStatus
  let manifest: Manifest?
  /// Files that our manifest lists and that are still files.
  let ours: [BytePath: FileStatus]
  /// Everything else that must come along, folders before what they hold.
  let foreign: [BytePath: FileStatus]

  init(
    _ folder: Folder,
    at location: OutputLocation,
    workers: Int
  ) async throws(DiskError) {
    self.folder = folder
    status = try naming(.list, location.label) { () throws(ErrorNumber) in try folder.status() }
    manifest = try location.ownManifest(in: folder)
    let items = try listed(folder, at: location)
    let statuses = try await folder.statuses(of: items, at: location, workers: workers)
    (ours, foreign) = sorted(statuses, by: manifest?.entries ?? [])
  }
}

extension OutputLocation {
  /// The manifest of the site there; refuses a folder that is neither Lintel's nor empty.
  ///
  /// Names that begin with a dot, and `CNAME`, are what a host or git puts into a folder that is to
  /// hold a site; they do not make it anybody's.
  @discardableResult
  func ownManifest(in folder: Folder) throws(DiskError) -> Manifest? {
    if let manifest = try readManifest(folder, shown: shown(Manifest.path)) { return manifest }
    let names = try naming(.list, label) { () throws(ErrorNumber) in
      try folder.items().map { BytePath(bytes: $0.name) }
    }
    guard let stray = names.filter({ !isTolerated($0) }).min() else { return nil }
    throw refusal("Lintel did not write it and it is not empty: it holds \(stray.display)")
  }
}

extension Folder {
  /// The status of each item that is still there, asked for in parallel.
  func statuses(
    of items: [TreeItem],
    at location: OutputLocation,
    workers: Int
  ) async throws(DiskError) -> [(BytePath, FileStatus)] {
    let results = await parallelMap(items, workers: workers) {
      item -> Result<(BytePath, FileStatus)?, DiskError> in
      Result { () throws(DiskError) in
        try naming(.read, location.shown(item.path)) { () throws(ErrorNumber) in
          try self.statusIfAny(of: item.path.bytes).map { (item.path, $0) }
        }
      }
    }
    var statuses: [(BytePath, FileStatus)] = []
    statuses.reserveCapacity(results.count)
    for result in results {
      if let status = try result.get() { statuses.append(status) }
    }
    return statuses
  }
}

private func listed(
  _ folder: Folder,
  at location: OutputLocation
) throws(DiskError) -> [TreeItem] {
  do throws(ErrorNumber) {
    return try folder.tree()
  } catch {
    guard error != .otherFileSystem else {
      throw location.refusal("another file system is mounted in it")
    }
    throw .failed(.list, path: location.label, error)
  }
}

/// The manifest of a site, or nothing when there is none that can be trusted.
func readManifest(_ folder: Folder, shown: String) throws(DiskError) -> Manifest? {
  do throws(ErrorNumber) {
    let file = try folder.read(Manifest.path.bytes, limit: manifestLimit)
    guard case .bytes(let text) = file.reading else { return nil }
    return Manifest(parsing: text)
  } catch {
    if [.missing, .isLink, .notRegular].contains(error) { return nil }
    throw .failed(.read, path: shown, error)
  }
}

private let manifestLimit = 1 << 28

private func isTolerated(_ name: BytePath) -> Bool {
  name.bytes.first == UInt8(ascii: ".") || name == BytePath("CNAME")
}

/// Splits by what the manifest lists; a folder that holds something of ours is nobody's own.
private func sorted(
  _ statuses: [(BytePath, FileStatus)],
  by entries: [Manifest.Entry]
) -> (ours: [BytePath: FileStatus], foreign: [BytePath: FileStatus]) {
  var listed = Set(entries.map(\.path))
  listed.insert(Manifest.path)
  var shared = Set<BytePath>()
  for entry in entries { shared.addAncestors(of: entry.path) }
  var ours: [BytePath: FileStatus] = [:]
  var foreign: [BytePath: FileStatus] = [:]
  for (path, status) in statuses {
    if status.kind == .file, listed.contains(path) {
      ours[path] = status
    } else if status.kind != .folder || !shared.contains(path) {
      foreign[path] = status
    }
  }
  return (ours, foreign)
}
