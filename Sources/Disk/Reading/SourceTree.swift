/// The folder that is read: scanned once, and each file of it read once.

package import Base
import Synchronization

/// Holds the root open, so that what is read lies below it whatever is renamed meanwhile.
package final class SourceTree: Sendable {
  /// How messages call the root.
  let label: String
  let root: Folder
  /// Files that changed after this moment may change again without their signature showing it.
  let opened: FileTime
  private let parents = Mutex<[BytePath: Folder]>([:])
  private let recent = Mutex<[BytePath: ContentHash]>([:])

  private init(label: String, root: Folder) {
    self.label = label
    self.root = root
    opened = .now
  }

  /// Opens the folder that an operator named.
  package static func open(at path: String) throws(DiskError) -> SourceTree {
    let root = try naming(.open, path) { () throws(ErrorNumber) in try Folder.open(at: path) }
    return SourceTree(label: path, root: root)
  }

  /// Lists every file, leaving out hidden names, `node_modules`, what a `.lintelignore` names, and
  /// the folder `skipped`, which is where the site is written when it lies inside.
  package func scan(
    skipping skipped: FileIdentity? = nil,
    limits: ScanLimits = ScanLimits()
  ) throws(DiskError) -> Scan {
    var scanner = Scanner(label: label, skipping: skipped, limits: limits)
    return try scanner.scan(root)
  }

  /// Reads one file; no component of the path may be a link.
  ///
  /// Safe to call from many tasks at once.
  package func read(_ path: BytePath, limit: Int) throws(DiskError) -> Reading {
    try naming(.read, shown(path)) { () throws(ErrorNumber) in
      // The system would take a zero byte for the end of the name.
      guard !path.bytes.contains(0) else { throw .missing }
      let file = try folder(path.parent).read(path.name, limit: limit)
      remember(path, file)
      return file.reading
    }
  }

  func shown(_ path: BytePath) -> String {
    label == "." ? path.display : "\(label)/\(path.display)"
  }
}

extension SourceTree {
  /// What was read of a file that is too young for its signature to vouch for it.
  func recentHash(of path: BytePath) -> ContentHash? {
    recent.withLock { $0[path] }
  }

  private func remember(_ path: BytePath, _ file: ReadFile) {
    guard file.status.signature.isRacy(at: opened), case .bytes(let bytes) = file.reading else {
      return
    }
    let hash = ContentHash(bytes)
    recent.withLock { $0[path] = hash }
  }

  /// Opens a folder component by component, or takes it from the few that are kept open.
  func folder(_ path: BytePath) throws(ErrorNumber) -> Folder {
    if path.isRoot { return root }
    if let known = parents.withLock({ $0[path] }) { return known }
    var folder = root
    for component in path.components {
      guard !component.elementsEqual("..".utf8) else { throw .missing }
      folder = try folder.folder(component)
    }
    let opened = folder
    parents.withLock { known in
      if known.count >= keptOpen { known.removeAll() }
      known[path] = opened
    }
    return folder
  }
}

/// Few: files are read folder by folder, so that each worker needs little more than one.
private let keptOpen = 8
