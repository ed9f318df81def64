/// What the system says when a call fails, with its name and its meaning.

import Glibc

/// A value of `errno`.
package struct ErrorNumber: Error, Hashable, Sendable {
  package let value: Int32

  package init(_ value: Int32) {
    self.value = value
  }

  /// The reason of the call that failed last on this thread.
  static var last: ErrorNumber { ErrorNumber(errno) }
}

extension ErrorNumber: CustomStringConvertible {
  /// The meaning and the name: `no space left on device (ENOSPC)`.
  ///
  /// The table is ours because `strerror` speaks the language of the locale.
  package var description: String {
    meanings[value].map { "\($0.text) (\($0.name))" } ?? "error \(value)"
  }
}

extension ErrorNumber {
  static let interruptedCall = ErrorNumber(EINTR)
  static let missing = ErrorNumber(ENOENT)
  static let notAllowed = ErrorNumber(EACCES)
  static let exists = ErrorNumber(EEXIST)
  static let isLink = ErrorNumber(ELOOP)
  static let notFolder = ErrorNumber(ENOTDIR)
  static let notEmpty = ErrorNumber(ENOTEMPTY)
  static let isBusy = ErrorNumber(EBUSY)
  static let otherFileSystem = ErrorNumber(EXDEV)
  static let wouldBlock = ErrorNumber(EWOULDBLOCK)
  static let notOffered = ErrorNumber(ENOSYS)
  static let inputOutput = ErrorNumber(EIO)

  /// Whether a hard link is not to be had here, so that a copy has to do.
  var forbidsLinks: Bool {
    [EPERM, EXDEV, EMLINK, EOPNOTSUPP].contains(value)
  }
}

private let meanings: [Int32: (name: String, text: String)] = [
  EACCES: ("EACCES", "permission denied"),
  EAGAIN: ("EAGAIN", "resource temporarily unavailable"),
  EBUSY: ("EBUSY", "device or resource busy"),
  EDQUOT: ("EDQUOT", "disk quota exceeded"),
  EEXIST: ("EEXIST", "file exists"),
  EFBIG: ("EFBIG", "file too large"),
  EINTR: ("EINTR", "interrupted"),
  EINVAL: ("EINVAL", "not supported by this file system"),
  EIO: ("EIO", "input/output error"),
  EISDIR: ("EISDIR", "is a folder"),
  ELOOP: ("ELOOP", "is a symbolic link"),
  EMFILE: ("EMFILE", "too many open files"),
  EMLINK: ("EMLINK", "too many links"),
  ENAMETOOLONG: ("ENAMETOOLONG", "file name too long"),
  ENFILE: ("ENFILE", "too many open files in the system"),
  ENODEV: ("ENODEV", "no such device"),
  ENOENT: ("ENOENT", "no such file or folder"),
  ENOMEM: ("ENOMEM", "out of memory"),
  ENOSPC: ("ENOSPC", "no space left on device"),
  ENOSYS: ("ENOSYS", "not offered by this system"),
  ENOTDIR: ("ENOTDIR", "not a folder"),
  ENOTEMPTY: ("ENOTEMPTY", "folder not empty"),
  EOPNOTSUPP: ("EOPNOTSUPP", "not supported by this file system"),
  EPERM: ("EPERM", "operation not permitted"),
  EROFS: ("EROFS", "read-only file system"),
  ESTALE: ("ESTALE", "stale file handle"),
  ETXTBSY: ("ETXTBSY", "file is being executed"),
  EXDEV: ("EXDEV", "on another file system"),
]
