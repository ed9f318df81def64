/// Writing a new file whole.

import Glibc

extension Folder {
  /// Makes a file that was not there before; `mode` is set whatever the process's mask says when
  /// `resets` asks for it.
  func write(
    _ bytes: [UInt8],
    to name: some Collection<UInt8>,
    mode: mode_t = 0o644,
    settingMode: Bool = false
  ) throws(ErrorNumber) {
    let file = try descriptor(of: name, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
    var isOpen = true
    defer { if isOpen { close(file) } }
    if settingMode { _ = try retrying { fchmod(file, mode) } }
    try writeAll(bytes, to: file)
    isOpen = false
    try closeChecked(file)
  }
}

/// Writes until nothing is left; a call may take less than it is given.
private func writeAll(_ bytes: [UInt8], to file: Int32) throws(ErrorNumber) {
  let failure: ErrorNumber? = unsafe bytes.withUnsafeBytes { buffer in
    var start = 0
    while start < buffer.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
      do throws(ErrorNumber) {
        start += try retrying { unsafe Glibc.write(file, rest.baseAddress, rest.count) }
      } catch {
        return error
      }
    }
    return nil
  }
  if let failure { throw failure }
}

/// Closes and reports what the file system kept to itself until then.
///
/// An interrupted `close` has closed on Linux; to repeat it could close another thread's file.
private func closeChecked(_ file: Int32) throws(ErrorNumber) {
  guard close(file) != 0 else { return }
  let number = ErrorNumber.last
  guard number == .interruptedCall else { throw number }
}
