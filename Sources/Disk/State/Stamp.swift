/// The record by which a build with nothing to do is known at once.

internal import Base

/// What the last build was made of and what it made, by signatures alone.
///
/// It is a cache: a checksum guards it, and whatever is wrong with it only means that it is not
/// believed.
struct Stamp: Sendable {
  /// What the caller's own part depends on: version, options, configuration.
  let key: [UInt8]
  let sources: Sources
  let outputs: Outputs
  /// What the caller wants to be told again.
  let payload: [UInt8]

  struct Sources: Hashable, Sendable {
    /// All paths and signatures, encoded: they are only ever compared as a whole.
    let entries: [UInt8]
    /// Over what is wrong with the tree, such as links, which are not entries.
    let findings: ContentHash
    /// Files too young for their signature to vouch for them, and what was read of them.
    let recent: [Recent]
  }

  struct Recent: Hashable, Sendable {
    let path: BytePath
    let hash: ContentHash
  }

  struct Outputs: Hashable, Sendable {
    let root: FileIdentity
    /// When the signatures were about to be taken.
    let taken: FileTime
    let files: [File]
  }

  struct File: Hashable, Sendable {
    let path: BytePath
    let signature: FileSignature
    let hash: ContentHash
  }
}

extension Stamp {
  static let name = Array("stamp".utf8)
  static let draftName = Array("stamp.next".utf8)

  /// The stamp of a state folder, if there is one that is whole.
  static func read(from state: StateFolder) -> Stamp? {
    guard let file = try? state.folder.read(name, limit: 1 << 28),
      case .bytes(let bytes) = file.reading
    else { return nil }
    return Stamp(decoding: bytes)
  }

  /// Replaces the stamp; it need not survive a power failure.
  func write(to state: StateFolder) throws(ErrorNumber) {
    try state.folder.removeFile(Stamp.draftName)
    do throws(ErrorNumber) {
      try state.folder.write(encoded, to: Stamp.draftName)
      try state.folder.rename(Stamp.draftName, into: state.folder, as: Stamp.name)
    } catch {
      try? state.folder.removeFile(Stamp.draftName)
      throw error
    }
  }

  /// Takes the stamp away before the site changes.
  static func forget(in state: StateFolder) {
    try? state.folder.removeFile(name)
  }
}

extension Stamp.Sources {
  /// Nothing when a young file was never read, so that nobody can say what the site was made of.
  init?(_ scan: Scan, of source: SourceTree) {
    var writer = ByteWriter()
    var recent: [Stamp.Recent] = []
    for entry in scan.entries {
      writer.append(entry.path.bytes)
      writer.append(entry.signature)
      guard entry.signature.isRacy(at: source.opened) else { continue }
      guard let hash = source.recentHash(of: entry.path) else { return nil }
      recent.append(Stamp.Recent(path: entry.path, hash: hash))
    }
    entries = writer.bytes
    findings = digest(scan.findings)
    self.recent = recent
  }

  /// Whether the scan shows the same tree, young files compared by content.
  func match(_ scan: Scan, of source: SourceTree) -> Bool {
    var writer = ByteWriter()
    writer.reserve(entries.count)
    for entry in scan.entries {
      writer.append(entry.path.bytes)
      writer.append(entry.signature)
    }
    guard writer.bytes == entries, digest(scan.findings) == findings else { return false }
    return recent.allSatisfy { recent in
      guard case .bytes(let bytes)? = try? source.read(recent.path, limit: .max - 1) else {
        return false
      }
      return ContentHash(bytes) == recent.hash
    }
  }
}

private func digest(_ findings: [Finding]) -> ContentHash {
  var writer = ByteWriter()
  for finding in findings {
    writer.append(finding.place.path.bytes)
    writer.append(Array(finding.rule.code.utf8))
    writer.append(Array(finding.message.text.utf8))
  }
  return ContentHash(writer.bytes)
}
