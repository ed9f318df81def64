/// A file descriptor of the process: the edge where bytes leave and enter.

import Glibc
import Synchronization

/// Standard input, output or error.
///
/// Writing never fails at the call; the first failure is kept, what follows it is dropped, and
/// `failure` tells at the end.
final class Descriptor: Sendable {
  static let input = Descriptor(STDIN_FILENO)
  static let output = Descriptor(STDOUT_FILENO)
  static let error = Descriptor(STDERR_FILENO)

  private let number: CInt
  private let firstFailure = Mutex<SystemError?>(nil)

  init(_ number: CInt) {
    self.number = number
  }

  var failure: SystemError? {
    firstFailure.withLock { $0 }
  }

  var isTerminal: Bool {
    isatty(number) == 1
  }

  /// The width of the terminal in columns, if it is one and knows.
  var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all the bytes, in one piece as far as other threads of this process can tell.
  func send(_ bytes: [UInt8]) {
    firstFailure.withLock { failure in
      guard failure == nil else { return }
      failure = write(bytes)
    }
  }

  /// All there is to read.
  func readAll() -> Result<[UInt8], SystemError> {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(number, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return .success(bytes)
      } else if !canRetry(POLLIN) {
        return .failure(lastError())
      }
    }
  }

  private func write(_ bytes: [UInt8]) -> SystemError? {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(number, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        dieOfClosedPipe()
      } else if !canRetry(POLLOUT) {
        return lastError()
      }
    }
    return nil
  }

  /// Whether the last call failed only for now; waits for a descriptor that does not block.
  private func canRetry(_ event: CInt) -> Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN else { return false }
    var request = pollfd(fd: number, events: Int16(event), revents: 0)
    return unsafe poll(&request, 1, -1) >= 0 || errno == EINTR
  }
}

extension Descriptor {
  /// Gives the three standard descriptors something to refer to, when the caller closed them.
  ///
  /// Else the next file opened would take the number, and reports would land in it. The stand-in is
  /// open the wrong way round, so that using it fails as it would have.
  static func fillClosed() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

/// Ends as a program does that never heard of closed pipes: killed by the signal, without a word.
///
/// The kernel does so by itself unless the parent process had the signal ignored.
private func dieOfClosedPipe() -> Never {
  signal(SIGPIPE, SIG_DFL)
  raise(SIGPIPE)
  exit(128 + SIGPIPE)
}

private func lastError() -> SystemError {
  let code = errno
  return SystemError(reason: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)")
}
