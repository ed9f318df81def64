/// Making, linking and removing names in a folder.

import Glibc

extension Folder {
  func makeFolder(
    _ name: some Collection<UInt8>,
    mode: mode_t = 0o755
  ) throws(ErrorNumber) {
    _ = unsafe try withCallPath(name) { (pointer) throws(ErrorNumber) in
      try retrying { unsafe mkdirat(descriptor, pointer, mode) }
    }
  }

  /// Sets permission bits whatever the process's mask says.
  func setMode(_ mode: mode_t, of name: some Collection<UInt8>) throws(ErrorNumber) {
    _ = unsafe try withCallPath(name) { (pointer) throws(ErrorNumber) in
      try retrying { unsafe fchmodat(descriptor, pointer, mode, 0) }
    }
  }

  /// Gives a file a second name; a link is linked itself, not what it points to.
  func link(
    _ name: some Collection<UInt8>,
    into target: Folder,
    as newName: some Collection<UInt8>
  ) throws(ErrorNumber) {
    _ = unsafe try withCallPath(name) { (old) throws(ErrorNumber) in
      unsafe try withCallPath(newName) { (new) throws(ErrorNumber) in
        try retrying { unsafe linkat(descriptor, old, target.descriptor, new, 0) }
      }
    }
  }

  func makeLink(
    _ name: some Collection<UInt8>,
    to target: [UInt8]
  ) throws(ErrorNumber) {
    _ = unsafe try withCallPath(name) { (new) throws(ErrorNumber) in
      unsafe try withCallPath(target) { (old) throws(ErrorNumber) in
        try retrying { unsafe symlinkat(old, descriptor, new) }
      }
    }
  }

  /// What a symbolic link says.
  func linkTarget(_ name: some Collection<UInt8>) throws(ErrorNumber) -> [UInt8] {
    unsafe try withCallPath(name) { (pointer) throws(ErrorNumber) in
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = try retrying { unsafe readlinkat(descriptor, pointer, &buffer, buffer.count) }
      return buffer.prefix(count).map { UInt8(bitPattern: $0) }
    }
  }

  func removeFile(_ name: some Collection<UInt8>) throws(ErrorNumber) {
    try remove(name, 0)
  }

  func removeFolder(_ name: some Collection<UInt8>) throws(ErrorNumber) {
    try remove(name, AT_REMOVEDIR)
  }

  private func remove(_ name: some Collection<UInt8>, _ flags: Int32) throws(ErrorNumber) {
    do throws(ErrorNumber) {
      _ = unsafe try withCallPath(name) { (pointer) throws(ErrorNumber) in
        try retrying { unsafe unlinkat(descriptor, pointer, flags) }
      }
    } catch {
      guard error == .missing else { throw error }
    }
  }
}

extension Folder {
  /// Sets the times of the last change of content and of the last reading.
  func setModified(_ time: FileTime, of name: some Collection<UInt8>) throws(ErrorNumber) {
    let billion: Int64 = 1_000_000_000
    let rest = (time.nanoseconds % billion + billion) % billion
    let seconds = (time.nanoseconds - rest) / billion
    let times = [timespec](
      repeating: timespec(tv_sec: Int(seconds), tv_nsec: Int(rest)),
      count: 2
    )
    _ = unsafe try withCallPath(name) { (pointer) throws(ErrorNumber) in
      try retrying { unsafe utimensat(descriptor, pointer, times, AT_SYMLINK_NOFOLLOW) }
    }
  }
}
