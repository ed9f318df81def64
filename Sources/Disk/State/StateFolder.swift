/// The folder beside the site that holds the lock, the stamp and the staging tree.

internal import Base
import Glibc

/// For the site `public` it is `.public.lintel`, on the same file system and never inside of the
/// site, so that nothing of it can be published.
struct StateFolder {
  let location: OutputLocation
  let folder: Folder

  /// Opens it, and makes it first if need be.
  init(of location: OutputLocation) throws(DiskError) {
    self.location = location
    let name = stateName(of: location)
    let shown = String(decoding: name, as: UTF8.self)
    folder = try naming(.write, "\(location.label) by way of \(shown)") {
      () throws(ErrorNumber) in
      if try location.parent.statusIfAny(of: name) == nil {
        try allowing(.exists) { () throws(ErrorNumber) in try location.parent.makeFolder(name) }
      }
      let folder = try location.parent.folder(name)
      if try folder.statusIfAny(of: ignoreFile) == nil {
        try allowing(.exists) { () throws(ErrorNumber) in
          try folder.write(Array("*\n".utf8), to: ignoreFile)
        }
      }
      return folder
    }
  }

  /// The same without making anything; nothing when it is not there.
  init?(existing location: OutputLocation) {
    guard let folder = try? location.parent.folder(stateName(of: location)) else { return nil }
    self.location = location
    self.folder = folder
  }

  /// Waits for the lock, looking again a few times a second.
  func lock(
    _ patience: LockPatience,
    _ interruption: Interruption
  ) async throws(DiskError) -> BuildLock {
    let clock = ContinuousClock()
    let start = clock.now
    var hasNoticed = false
    while true {
      let lock = try naming(.lock, location.label) { () throws(ErrorNumber) in
        try BuildLock.take(in: folder)
      }
      if let lock { return lock }
      try interruption.check()
      let waited = clock.now - start
      if waited >= .seconds(1), !hasNoticed {
        hasNoticed = true
        patience.notice()
      }
      guard waited < patience.limit, !Task.isCancelled else { throw .locked(path: location.label) }
      try? await Task.sleep(for: .milliseconds(20))
    }
  }
}

private let ignoreFile = Array(".gitignore".utf8)

private func stateName(of location: OutputLocation) -> [UInt8] {
  Array(".".utf8) + location.name + Array(".lintel".utf8)
}

private func allowing(
  _ harmless: ErrorNumber,
  _ body: () throws(ErrorNumber) -> Void
) throws(ErrorNumber) {
  do throws(ErrorNumber) {
    try body()
  } catch {
    guard error == harmless else { throw error }
  }
}
