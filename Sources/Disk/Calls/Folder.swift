/// An open folder: every other path is reached from one, so that nothing outside can be.

import Glibc

/// Owns a descriptor and closes it when the last user lets go.
///
/// The names that its methods take may have several components only below folders that Lintel has
/// made itself; with a single component no symbolic link is ever followed.
final class Folder: Sendable {
  let descriptor: Int32

  /// Takes over a descriptor.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }
}

extension Folder {
  /// Opens a folder that the operator named; links on the way to it are followed.
  static func open(at path: String) throws(ErrorNumber) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    return unsafe try withCallPath(path.utf8) { (pointer) throws(ErrorNumber) in
      Folder(descriptor: try retrying { unsafe Glibc.open(pointer, flags) })
    }
  }

  func folder(_ name: some Collection<UInt8>) throws(ErrorNumber) -> Folder {
    Folder(descriptor: try descriptor(of: name, O_RDONLY | O_DIRECTORY))
  }

  /// Opens for the call with flags that never follow a link and never wait for a pipe.
  func descriptor(
    of name: some Collection<UInt8>,
    _ flags: Int32,
    mode: mode_t = 0
  ) throws(ErrorNumber) -> Int32 {
    let all = flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    return unsafe try withCallPath(name) { (pointer) throws(ErrorNumber) in
      try retrying { unsafe openat(descriptor, pointer, all, mode) }
    }
  }

  /// The status of a name, itself and not what it may link to.
  func status(of name: some Collection<UInt8>) throws(ErrorNumber) -> FileStatus {
    unsafe try withCallPath(name) { (pointer) throws(ErrorNumber) in
      var raw = stat()
      _ = try retrying { unsafe fstatat(descriptor, pointer, &raw, AT_SYMLINK_NOFOLLOW) }
      return FileStatus(raw)
    }
  }

  /// The same, with nothing for a name that is not there.
  func statusIfAny(of name: some Collection<UInt8>) throws(ErrorNumber) -> FileStatus? {
    do throws(ErrorNumber) {
      return try status(of: name)
    } catch {
      guard error == .missing else { throw error }
      return nil
    }
  }

  /// The status of the folder itself.
  func status() throws(ErrorNumber) -> FileStatus {
    try FileStatus(descriptor: descriptor)
  }

  /// Whether a link leads to something that is there.
  func linkLeadsSomewhere(_ name: some Collection<UInt8>) -> Bool {
    unsafe withCallPath(name) { pointer in
      var raw = stat()
      return unsafe fstatat(descriptor, pointer, &raw, 0) == 0
    }
  }
}

extension FileStatus {
  /// The status of an open file.
  init(descriptor: Int32) throws(ErrorNumber) {
    var raw = stat()
    _ = try retrying { unsafe fstat(descriptor, &raw) }
    self.init(raw)
  }
}
