/// The one place that writes to standard output and standard error.

package import Base

/// Where a command writes and reads; a value, so that a test can listen in.
package struct Console: Sendable {
  package let output: Stream
  package let error: Stream
  /// How many columns there are to fill.
  package let width: Int
  private let input: @Sendable () -> Result<[UInt8], SystemError>
  private let failure: @Sendable () -> SystemError?

  package init(
    output: Stream,
    error: Stream,
    width: Int = 80,
    input: @escaping @Sendable () -> Result<[UInt8], SystemError> = { .success([]) },
    failure: @escaping @Sendable () -> SystemError? = { nil }
  ) {
    self.output = output
    self.error = error
    self.width = width
    self.input = input
    self.failure = failure
  }
}

extension Console {
  /// Writes to standard output; whatever came from outside must have been made printable.
  package func write(_ text: String) {
    output.send(Array(text.utf8))
  }

  /// Writes bytes to standard output as they are, for formats that a machine reads.
  package func write(bytes: [UInt8]) {
    output.send(bytes)
  }

  /// Says on standard error why the tool could not work.
  package func complain(_ message: Message) {
    error.send(Array(withoutCommands("lintel: \(message.text)\n", bracket: "\\u{5B}").utf8))
  }

  /// Says on standard error what is wrong with the command line and where to read on.
  package func complain(_ usage: UsageError) {
    complain(usage.message)
    error.send(Array("\(usage.advice)\n".utf8))
  }

  /// All of standard input.
  package func readInput() throws(SystemError) -> [UInt8] {
    try input().get()
  }

  /// Whether everything written to standard output got there; says so when not.
  ///
  /// A full disk must not end as if all were well, but a closed one need not stop a build either,
  /// so this is asked once, at the end.
  package func settled(_ code: ExitCode) -> ExitCode {
    guard let failure = failure() else { return code }
    complain("cannot write to standard output: \(failure.reason)")
    return .couldNotRun
  }

  /// The same console with colours as `--color` and the environment want them.
  package func coloring(_ mode: ColorMode, in environment: Environment) -> Console {
    let isPlain = environment[.noColor] != nil || environment[.term] == "dumb"
    return Console(
      output: output.coloring(mode, unless: isPlain),
      error: error.coloring(mode, unless: isPlain),
      width: width,
      input: input,
      failure: failure
    )
  }
}

/// Why the system refused to read or write, in its own words.
package struct SystemError: Error, Hashable {
  package let reason: String

  package init(reason: String) {
    self.reason = reason
  }
}
