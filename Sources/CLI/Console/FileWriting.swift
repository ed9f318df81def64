/// Writing the files that a user names on the command line.

import Glibc

/// Writes a file, replacing what it held.
func write(_ bytes: [UInt8], to path: [UInt8]) throws(SystemError) {
  try send(bytes, to: path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
}

/// Writes at the end of a file.
func append(_ bytes: [UInt8], to path: [UInt8]) throws(SystemError) {
  try send(bytes, to: path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC)
}

private func send(_ bytes: [UInt8], to path: [UInt8], _ flags: Int32) throws(SystemError) {
  let number = unsafe open(path.map { CChar(bitPattern: $0) } + [0], flags, 0o644)
  guard number >= 0 else { throw refusal(of: path) }
  let descriptor = Descriptor(number)
  descriptor.send(bytes)
  let failure = descriptor.failure
  guard close(number) == 0, failure == nil else {
    throw failure.map { refusal(of: path, $0.reason) } ?? refusal(of: path)
  }
}

private func refusal(of path: [UInt8]) -> SystemError {
  refusal(of: path, unsafe String(cString: strerror(errno)))
}

private func refusal(of path: [UInt8], _ reason: String) -> SystemError {
  SystemError(reason: "cannot write \(Word(bytes: path).display): \(reason)")
}
