/// Why a command could not do its work.

import Base
import Disk
import Pipeline

enum CommandFailure: Error {
  /// The words of the command line make no sense together.
  case usage(UsageError)
  case failed(Message)
  case interrupted(signal: Int32)

  init(_ failure: LintFailure) {
    if case .disk(.interrupted(let signal)) = failure {
      self = .interrupted(signal: signal)
    } else {
      self = .failed("\(failure.description)")
    }
  }

  init(_ error: SystemError) {
    self = .failed("\(error.reason)")
  }

  /// Says it, and gives the code to end with; a signal ends the process as the signal would.
  func tell(_ console: Console) -> ExitCode {
    switch self {
    case .usage(let error): console.complain(error)
    case .failed(let message): console.complain(message)
    case .interrupted(let signal): Processors.end(by: signal)
    }
    return .couldNotRun
  }
}
