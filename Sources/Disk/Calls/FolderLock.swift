/// One writer at a time in a folder.

import Glibc

/// The kernel lets go for a process that dies.
struct FolderLock {
  private let folder: Folder

  /// Waits for others for a few seconds; where the file system has no locks, nobody is kept away.
  init(of folder: Folder) throws(ErrorNumber) {
    self.folder = folder
    for _ in 0..<attempts {
      do throws(ErrorNumber) {
        _ = try retrying { flock(folder.descriptor, LOCK_EX | LOCK_NB) }
        return
      } catch {
        guard error == .wouldBlock else { return }
        usleep(pause)
      }
    }
    throw .wouldBlock
  }

  func release() {
    flock(folder.descriptor, LOCK_UN)
  }
}

private let attempts = 500
private let pause: UInt32 = 10_000
