/// The tree in which a new site grows, beside the one that readers see.

internal import Base

/// A folder in the state folder, named after its own inode.
///
/// When it has been swapped with the site, that name stands for a folder with another inode: so a
/// later run can tell an unfinished site, which may simply go, from an old one.
struct Staging {
  let location: OutputLocation
  let state: Folder
  let folder: Folder
  let name: [UInt8]
  let identity: FileIdentity
  /// Whether the process's mask takes bits from the modes that we ask for.
  private let setsModes: Bool

  init(in state: StateFolder) throws(DiskError) {
    location = state.location
    self.state = state.folder
    let parent = state.folder
    let (folder, status) = try naming(.write, location.label) { () throws(ErrorNumber) in
      try parent.makeFolder(StagingName.unnamed)
      let folder = try parent.folder(StagingName.unnamed)
      return (folder, try folder.status())
    }
    self.folder = folder
    identity = status.identity
    let name = StagingName.bytes(for: status.identity)
    self.name = name
    setsModes = status.mode & 0o777 != 0o755
    let setsModes = setsModes
    try naming(.write, location.label) { () throws(ErrorNumber) in
      if setsModes { try parent.setMode(0o755, of: StagingName.unnamed) }
      try parent.rename(StagingName.unnamed, into: parent, as: name)
    }
  }

  func write(_ bytes: [UInt8], to path: BytePath) throws(DiskError) {
    try naming(.write, location.shown(path)) { () throws(ErrorNumber) in
      try makingParents(of: path) { () throws(ErrorNumber) in
        try folder.write(bytes, to: path.bytes, settingMode: setsModes)
      }
    }
  }

  /// Gives a file of the present site a name in the new one, so that it keeps inode and times.
  func link(
    _ path: BytePath,
    _ status: FileStatus,
    from present: Folder
  ) throws(DiskError) {
    try naming(.carryOver, location.shown(path)) { () throws(ErrorNumber) in
      try makingParents(of: path) { () throws(ErrorNumber) in
        do throws(ErrorNumber) {
          try present.link(path.bytes, into: folder, as: path.bytes)
        } catch {
          guard error.forbidsLinks else { throw error }
          try copy(path, status, from: present)
        }
      }
    }
  }

  /// Makes a folder of somebody else's again; its mode is set when its content is in.
  func makeFolder(_ path: BytePath) throws(DiskError) {
    try naming(.carryOver, location.shown(path)) { () throws(ErrorNumber) in
      try folder.makeParents(of: path.appending("."), settingMode: setsModes)
    }
  }

  func setMode(_ status: FileStatus, of path: BytePath) throws(DiskError) {
    try naming(.carryOver, location.shown(path)) { () throws(ErrorNumber) in
      try folder.setMode(status.mode, of: path.isRoot ? [UInt8(ascii: ".")] : path.bytes)
    }
  }

  /// Removes what was staged, unless it has become the site by now.
  ///
  /// For the way out after a failure, where a second one would only hide the first: what stays
  /// behind is swept by the next run.
  func discard() {
    guard let status = try? state.status(of: name), status.identity == identity else { return }
    try? folder.removeTree(named: name, in: state)
  }

  private func makingParents(
    of path: BytePath,
    _ body: () throws(ErrorNumber) -> Void
  ) throws(ErrorNumber) {
    do throws(ErrorNumber) {
      try body()
    } catch {
      guard error == .missing, !path.parent.isRoot else { throw error }
      try folder.makeParents(of: path, settingMode: setsModes)
      try body()
    }
  }

  private func copy(
    _ path: BytePath,
    _ status: FileStatus,
    from present: Folder
  ) throws(ErrorNumber) {
    switch status.kind {
    case .link:
      try folder.makeLink(path.bytes, to: try present.linkTarget(path.bytes))
    case .file:
      let file = try present.read(path.bytes, limit: .max - 1)
      guard case .bytes(let bytes) = file.reading else { throw .notRegular }
      try folder.write(bytes, to: path.bytes, mode: status.mode, settingMode: true)
      try folder.setModified(status.signature.modified, of: path.bytes)
    case .folder, .special:
      throw .notRegular
    }
  }
}

/// How staging trees are called.
enum StagingName {
  /// What one is called before its inode is known.
  static let unnamed = Array("staging".utf8)

  static func bytes(for identity: FileIdentity) -> [UInt8] {
    unnamed + Array("-\(identity.inode)".utf8)
  }
}
