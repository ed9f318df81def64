/// Everything below a folder that Lintel writes or has written.

internal import Base

/// A path below some folder and what stands there.
struct TreeItem: Hashable, Sendable {
  let path: BytePath
  let kind: FileKind
}

extension Folder {
  /// Lists the whole tree, folders before what they hold, following no link.
  ///
  /// A folder on another file system is an error: to go on would be to link or to remove what
  /// somebody has mounted there.
  func tree() throws(ErrorNumber) -> [TreeItem] {
    let device = try status().identity.device
    var found: [TreeItem] = []
    var waiting: [(parent: Folder, path: BytePath)] = []
    try list(self, at: .root, &found, &waiting)
    while let next = waiting.popLast() {
      let folder = try next.parent.folder(next.path.name)
      guard try folder.status().identity.device == device else { throw .otherFileSystem }
      try list(folder, at: next.path, &found, &waiting)
    }
    return found
  }

  /// Removes the folder's whole content and then the folder, which goes by `name` in `parent`.
  func removeTree(named name: [UInt8], in parent: Folder) throws(ErrorNumber) {
    for item in try tree().reversed() {
      do throws(ErrorNumber) {
        try remove(item)
      } catch {
        guard error == .notAllowed else { throw error }
        try setMode(0o700, of: item.path.parent.isRoot ? [dot] : item.path.parent.bytes)
        try remove(item)
      }
    }
    try parent.removeFolder(name)
  }

  /// Makes every folder on the way to a path.
  func makeParents(of path: BytePath, settingMode: Bool) throws(ErrorNumber) {
    var parent = BytePath.root
    for component in path.components.dropLast() {
      parent = parent.appending(component)
      do throws(ErrorNumber) {
        try makeFolder(parent.bytes)
        if settingMode { try setMode(0o755, of: parent.bytes) }
      } catch {
        guard error == .exists else { throw error }
      }
    }
  }

  private func remove(_ item: TreeItem) throws(ErrorNumber) {
    if item.kind == .folder {
      try removeFolder(item.path.bytes)
    } else {
      try removeFile(item.path.bytes)
    }
  }
}

private let dot = UInt8(ascii: ".")

private func list(
  _ folder: Folder,
  at path: BytePath,
  _ found: inout [TreeItem],
  _ waiting: inout [(parent: Folder, path: BytePath)]
) throws(ErrorNumber) {
  for item in try folder.items() {
    let itemPath = path.appending(item.name)
    var kind = item.kind
    if kind == nil { kind = try folder.statusIfAny(of: item.name)?.kind }
    guard let kind else { continue }
    found.append(TreeItem(path: itemPath, kind: kind))
    if kind == .folder { waiting.append((folder, itemPath)) }
  }
}
