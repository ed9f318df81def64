/// Waiting until what was written is on the disk.

import Glibc

extension Folder {
  /// Flushes the whole file system that holds the folder: one call for a site of any size.
  func syncFileSystem() throws(ErrorNumber) {
    guard let call = syncCall else { return sync() }
    _ = try retrying { call(descriptor) }
  }

  /// Flushes the folder's own names.
  func syncNames() throws(ErrorNumber) {
    _ = try retrying { fsync(descriptor) }
  }
}

private typealias SyncCall = @convention(c) (Int32) -> Int32

/// The call `syncfs`, looked up because Swift's Glibc module leaves GNU extensions out.
private let syncCall: SyncCall? =
  unsafe dlsym(nil, "syncfs").map { unsafe unsafeBitCast($0, to: SyncCall.self) }
