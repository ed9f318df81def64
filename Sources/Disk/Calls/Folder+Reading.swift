/// Reading a file whole.

import Glibc

/// The content of a file, unless it is larger than asked for.
package enum Reading: Hashable, Sendable {
  case bytes([UInt8])
  case tooLarge(size: Int)
}

/// The content of a file and its status when it was opened.
struct ReadFile {
  let reading: Reading
  let status: FileStatus
}

extension Folder {
  /// Reads a regular file; anything else, and a link above all, is refused.
  func read(_ name: some Collection<UInt8>, limit: Int) throws(ErrorNumber) -> ReadFile {
    let file = try descriptor(of: name, O_RDONLY)
    defer { close(file) }
    let status = try FileStatus(descriptor: file)
    guard status.kind == .file else { throw .notRegular }
    let size = status.signature.size
    guard size <= limit else { return ReadFile(reading: .tooLarge(size: size), status: status) }
    return ReadFile(reading: try contents(of: file, size, limit), status: status)
  }
}

extension ErrorNumber {
  /// What a call would say of a pipe or a device where a file is wanted.
  static let notRegular = ErrorNumber(ENODEV)
}

/// Reads to the end, wherever that is by now: the file may have grown since its size was taken.
private func contents(of file: Int32, _ size: Int, _ limit: Int) throws(ErrorNumber) -> Reading {
  var bytes = try chunk(of: file, capacity: size + 1)
  guard bytes.count > size else { return .bytes(bytes) }
  while true {
    let more = try chunk(of: file, capacity: 1 << 16)
    if more.isEmpty { return .bytes(bytes) }
    bytes += more
    if bytes.count > limit { return .tooLarge(size: bytes.count) }
  }
}

/// Reads until the capacity is full or the file ends.
private func chunk(of file: Int32, capacity: Int) throws(ErrorNumber) -> [UInt8] {
  var failure: ErrorNumber?
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
    while filled < capacity {
      let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
      let start = filled
      do throws(ErrorNumber) {
        filled += try retrying { unsafe Glibc.read(file, rest.baseAddress, rest.count) }
      } catch {
        failure = error
      }
      if filled == start { return }
    }
  }
  if let failure { throw failure }
  return bytes
}
