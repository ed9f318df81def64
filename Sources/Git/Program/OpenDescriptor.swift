/// One end of a stream to a child process.

import Glibc

/// Owns a descriptor and closes it when the last user lets go.
final class OpenDescriptor: Sendable {
  let number: Int32

  private init(_ number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }
}

extension OpenDescriptor {
  /// Two ends of one stream, which no other program inherits.
  ///
  /// A pair of sockets and not a pipe: it can be made closed to other programs in the same call, and
  /// writing to an end whose reader is gone can be asked to fail without a signal.
  static func pair() -> (ours: OpenDescriptor, theirs: OpenDescriptor)? {
    var numbers: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, type, 0, &numbers) == 0 else { return nil }
    return (OpenDescriptor(numbers[0]), OpenDescriptor(numbers[1]))
  }
}
