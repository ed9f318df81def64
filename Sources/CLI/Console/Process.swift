/// The process as it was started, read into values.

import Base
import Glibc

extension Environment {
  /// What this process was given.
  static func ofProcess() -> Environment {
    Environment(
      arguments: processArguments(),
      workingDirectory: processFolder(),
      today: currentDay(),
      variable: processVariable
    )
  }
}

extension Console {
  /// The standard descriptors of this process.
  static func ofProcess(_ environment: Environment) -> Console {
    let isDumb = environment[.term] == "dumb"
    return Console(
      output: Stream(
        isTerminal: !isDumb && Descriptor.output.isTerminal,
        send: Descriptor.output.send
      ),
      error: Stream(
        isTerminal: !isDumb && Descriptor.error.isTerminal,
        send: Descriptor.error.send
      ),
      width: width(environment),
      input: Descriptor.input.readAll,
      failure: { Descriptor.output.failure }
    )
  }

  /// `COLUMNS` when it makes sense, else what the terminal says, else 80.
  private static func width(_ environment: Environment) -> Int {
    let wanted = environment[.columns].flatMap { Int($0.text) }
    let width = wanted ?? Descriptor.output.columns ?? Descriptor.error.columns ?? 80
    return min(max(width, 40), 1000)
  }
}

private func processVariable(_ variable: Variable) -> Word? {
  unsafe getenv(variable.rawValue).map { unsafe word(at: $0) }
}

/// The day that `SOURCE_DATE_EPOCH` names, else the one that the clock shows.
private func currentDay() -> CalendarDate {
  let seconds = processVariable(.sourceDate).flatMap { Int($0.text) } ?? time(nil)
  return CalendarDate(daysSinceEpoch: Int((Double(seconds) / 86_400).rounded(.down))) ?? .epoch
}

private func processArguments() -> [Word] {
  (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    unsafe CommandLine.unsafeArgv[index].map { unsafe word(at: $0) }
  }
}

private func processFolder() -> Word? {
  unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
    unsafe getcwd(buffer.baseAddress, buffer.count).map { unsafe word(at: $0) }
  }
}

private func word(at pointer: UnsafeMutablePointer<CChar>) -> Word {
  let length = unsafe strlen(pointer)
  return unsafe Word(bytes: UnsafeRawBufferPointer(start: pointer, count: length))
}
