/// Making the bytes of every file, and writing those that are new.

internal import Base
import Synchronization

extension Build {
  /// Makes all files in parallel, in the order of their paths.
  ///
  /// The present file is compared byte by byte rather than by its recorded times: it costs one read
  /// from the page cache, needs no record, and is right even where clocks and times are not. What
  /// is equal is not linked yet, so that a build which changes nothing touches nothing.
  func produced() async throws(DiskError) -> [ProducedFile] {
    let hasFailed = Flag()
    let results = await parallelMap(plan.files, workers: workers) {
      file -> Result<ProducedFile, DiskError>? in
      guard !hasFailed.isRaised else { return nil }
      let result = Result { () throws(DiskError) in try produce(file) }
      if case .failure = result { hasFailed.raise() }
      return result
    }
    for case .failure(let error)? in results { throw error }
    return try results.compactMap { $0 }.map { result throws(DiskError) in try result.get() }
  }

  private func produce(_ file: OutputFile) throws(DiskError) -> ProducedFile {
    try interruption.check()
    let (bytes, findings) = try content(of: file)
    let entry = Manifest.Entry(path: file.path, size: bytes.count, hash: ContentHash(bytes))
    let fate = try fate(of: file.path, bytes)
    if fate == .written { try staging.write(bytes, to: file.path) }
    return ProducedFile(entry: entry, findings: findings, fate: fate)
  }

  private func content(of file: OutputFile) throws(DiskError) -> ([UInt8], [Finding]) {
    switch file.content {
    case .bytes(let bytes):
      return (bytes, [])
    case .made(let make):
      let made = make()
      return (made.bytes, made.findings)
    case .copy(let path):
      guard case .bytes(let bytes) = try source.read(path, limit: .max - 1) else { return ([], []) }
      return (bytes, [])
    }
  }

  private func fate(of path: BytePath, _ bytes: [UInt8]) throws(DiskError) -> ProducedFile.Fate {
    guard let present else { return .written }
    if let status = present.ours[path] {
      guard status.mode == 0o644 else { return .written }
      return try holds(bytes, path, status, in: present.folder) ? .kept : .written
    }
    guard let status = present.foreign[path] else { return .written }
    guard status.kind == .file, try holds(bytes, path, status, in: present.folder) else {
      throw .inTheWay(path: staging.location.shown(path))
    }
    return .foreign
  }

  private func holds(
    _ bytes: [UInt8],
    _ path: BytePath,
    _ status: FileStatus,
    in folder: Folder
  ) throws(DiskError) -> Bool {
    guard status.signature.size == bytes.count else { return false }
    return try naming(.read, staging.location.shown(path)) { () throws(ErrorNumber) in
      try folder.read(path.bytes, limit: bytes.count).reading == .bytes(bytes)
    }
  }
}

/// Raised by one worker to tell the others that their work is no longer wanted.
private final class Flag: Sendable {
  private let value = Atomic<Bool>(false)

  var isRaised: Bool { value.load(ordering: .relaxed) }

  func raise() {
    value.store(true, ordering: .relaxed)
  }
}
