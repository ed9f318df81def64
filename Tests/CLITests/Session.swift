/// A run of the tool whose output is listened to.

import CLI
import Synchronization

/// What a run left behind.
struct Outcome: Equatable {
  let code: ExitCode
  let output: String
  let error: String
}

/// Runs the words as a command line, with nothing of the real process.
func outcome(
  of words: [Word],
  isTerminal: Bool = false,
  width: Int = 80,
  failure: SystemError? = nil,
  variable: (Variable) -> Word? = { _ in nil }
) async -> Outcome {
  let capture = Capture(isTerminal: isTerminal, width: width, failure: failure)
  let code = await run(Environment(arguments: words, variable: variable), capture.console)
  return Outcome(code: code, output: capture.output.text, error: capture.error.text)
}

/// A console that keeps what it is told.
struct Capture {
  let output = Recording()
  let error = Recording()
  let console: Console

  init(isTerminal: Bool = false, width: Int = 80, failure: SystemError? = nil) {
    console = Console(
      output: Stream(isTerminal: isTerminal, send: output.append),
      error: Stream(isTerminal: isTerminal, send: error.append),
      width: width,
      failure: { failure }
    )
  }
}

final class Recording: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var text: String {
    bytes.withLock { String(decoding: $0, as: UTF8.self) }
  }

  func append(_ more: [UInt8]) {
    bytes.withLock { $0 += more }
  }
}
