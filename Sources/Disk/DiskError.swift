/// Why reading or writing could not be done; never a problem of the content.

internal import Base
import Glibc

/// Ends a command; what is wrong with a document is a `Finding` instead.
package enum DiskError: Error, Hashable, Sendable {
  /// A call on this path failed.
  case failed(Action, path: String, ErrorNumber)
  /// The path must not be used, and why.
  case refused(path: String, reason: String)
  /// Something that Lintel did not write stands where it has to write.
  case inTheWay(path: String)
  /// Another build kept the lock for longer than we wait.
  case locked(path: String)
  /// What was written is not what was meant to be written.
  case unverified(path: String, reason: String)
  /// A signal asked us to stop.
  case interrupted(signal: Int32)

  /// What was being done; the word stands after "cannot" in the message.
  package enum Action: String, Sendable {
    case read, write, list, link, remove, replace, lock, open
    case carryOver = "carry over"
    case sync = "flush"
  }
}

extension DiskError {
  /// What the process ends with: 128 and the signal's number, else 2 for "could not run".
  package var exitStatus: Int32 {
    guard case .interrupted(let signal) = self else { return 2 }
    return 128 + signal
  }
}

extension DiskError: CustomStringConvertible {
  /// One line with the path and the reason.
  package var description: String {
    switch self {
    case .failed(let action, let path, let number):
      "cannot \(action.rawValue) \(printable(path)): \(number)"
    case .refused(let path, let reason):
      "refused to use \(printable(path)): \(reason)"
    case .inTheWay(let path):
      "cannot write \(printable(path)): something that Lintel did not write is in its place"
    case .locked(let path):
      "cannot write \(printable(path)): another build is still writing it"
    case .unverified(let path, let reason):
      "cannot publish \(printable(path)): \(reason)"
    case .interrupted(let signal):
      "interrupted by \(signalName(signal))"
    }
  }
}

private func signalName(_ signal: Int32) -> String {
  switch signal {
  case SIGHUP: "SIGHUP"
  case SIGINT: "SIGINT"
  case SIGPIPE: "SIGPIPE"
  case SIGTERM: "SIGTERM"
  default: "signal \(signal)"
  }
}

/// Runs calls on one path and says which path it was when one of them fails.
func naming<Value: ~Copyable>(
  _ action: DiskError.Action,
  _ path: @autoclosure () -> String,
  _ body: () throws(ErrorNumber) -> Value
) throws(DiskError) -> Value {
  do throws(ErrorNumber) {
    return try body()
  } catch {
    throw .failed(action, path: path(), error)
  }
}
