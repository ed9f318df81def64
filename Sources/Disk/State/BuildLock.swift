/// One build at a time for one site.

import Glibc

/// Held until the last reference goes; the kernel lets go for a process that dies.
final class BuildLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Takes the lock of a state folder if nobody else has it.
  static func take(in state: Folder) throws(ErrorNumber) -> BuildLock? {
    let name = Array("lock".utf8)
    let lock = BuildLock(
      descriptor: try state.descriptor(of: name, O_RDWR | O_CREAT, mode: 0o644)
    )
    let status = try FileStatus(descriptor: lock.descriptor)
    guard status.kind == .file else { throw .notRegular }
    do throws(ErrorNumber) {
      _ = try retrying { flock(lock.descriptor, LOCK_EX | LOCK_NB) }
    } catch {
      guard error == .wouldBlock else { throw error }
      return nil
    }
    return try state.statusIfAny(of: name)?.identity == status.identity ? lock : nil
  }
}

/// How long a build waits for another one, and whom it tells.
package struct LockPatience: Sendable {
  package let limit: Duration
  /// Called once, when the wait has taken a second.
  package let notice: @Sendable () -> Void

  package init(limit: Duration = .seconds(60), notice: @escaping @Sendable () -> Void = {}) {
    self.limit = limit
    self.notice = notice
  }
}
