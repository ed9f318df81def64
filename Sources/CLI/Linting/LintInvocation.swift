/// From the words of the command line to a request to the linter.

import Base
import Git
import Pipeline
import Rules

/// What `lintel lint` is asked to do.
func lintRequest(
  _ invocation: Invocation,
  _ console: Console
) throws(CommandFailure) -> LintRequest {
  var request = LintRequest(
    directory: invocation[GlobalOptions.directory]?.text ?? ".",
    workers: invocation[GlobalOptions.jobs] ?? Processors.count,
    today: try today(invocation)
  )
  request.git = GitEnvironment(invocation.environment)
  request.options = lintOptions(invocation)
  request.since = invocation[LintOption.newSince]?.text
  request.baseline = try invocation[LintOption.baseline].map {
    (word) throws(CommandFailure) in try repositoryPath(word, invocation)
  }
  request.baselineUse = try baselineUse(invocation)
  request.fixing = try fixing(invocation)
  request.input = try input(invocation, console)
  request.paths = try paths(invocation)
  return request
}

private func lintOptions(_ invocation: Invocation) -> LintOptions {
  var options = LintOptions()
  options.preset = Preset(rawValue: invocation[LintOption.preset].rawValue)
  options.select = rules(invocation[LintOption.select])
  options.ignore = rules(invocation[LintOption.ignore])
  options.heedsSuppressions = !invocation[LintOption.noSuppressions]
  return options
}

/// `NET001,missing-timeout` as two words.
private func rules(_ words: [Word]) -> [String] {
  words.flatMap { $0.text.split(separator: ",").map(String.init) }
}

/// The day to judge by.
func today(_ invocation: Invocation) throws(CommandFailure) -> CalendarDate {
  guard let word = invocation[LintOption.now] else { return invocation.environment.today }
  guard let day = CalendarDate(parsing: word.text) else {
    throw wrong("\"--now\" takes a day such as 2026-11-21, not \"\(word.display)\"", invocation)
  }
  return day
}

private func baselineUse(
  _ invocation: Invocation
) throws(CommandFailure) -> LintRequest.BaselineUse {
  switch (invocation[LintOption.writeBaseline], invocation[LintOption.pruneBaseline]) {
  case (false, false): return .heed
  case (true, false): return .write
  case (false, true): return .prune
  case (true, true):
    throw wrong("\"--write-baseline\" and \"--prune-baseline\" exclude each other", invocation)
  }
}

private func fixing(_ invocation: Invocation) throws(CommandFailure) -> LintRequest.Fixing {
  let isBold = invocation[LintOption.unsafeFixes]
  let safety: Fix.Safety = isBold ? .unsafe : .safe
  if invocation[LintOption.diff] { return .show(safety) }
  guard isBold || invocation[LintOption.fix] else { return .none }
  guard !invocation.arguments.contains("-") else {
    throw wrong("standard input cannot be mended; \"--diff\" shows what would change", invocation)
  }
  return .apply(safety)
}

// MARK: - Paths

/// Standard input, when `-` asks for it.
private func input(
  _ invocation: Invocation,
  _ console: Console
) throws(CommandFailure) -> LintRequest.Input? {
  let name = invocation[LintOption.standardInputName]
  guard invocation.arguments.contains("-") else {
    guard name == nil else {
      throw wrong("\"--stdin-filename\" is only for \"-\", standard input", invocation)
    }
    return nil
  }
  guard invocation.arguments.count == 1 else {
    throw wrong("\"-\" cannot stand beside other paths", invocation)
  }
  let path = try name.map { (word) throws(CommandFailure) in try repositoryPath(word, invocation) }
  do throws(SystemError) {
    return LintRequest.Input(path: path, bytes: try console.readInput())
  } catch {
    throw .failed("cannot read standard input: \(error.reason)")
  }
}

private func paths(_ invocation: Invocation) throws(CommandFailure) -> [BytePath] {
  var paths: [BytePath] = []
  for word in invocation.arguments where word != "-" {
    paths.append(try repositoryPath(word, invocation))
  }
  // Everything is asked for when the repository itself is.
  return paths.contains(.root) ? [] : paths
}

/// A path that the user typed, counted from the folder of the repository; `.` and `..` are followed.
func repositoryPath(_ word: Word, _ invocation: Invocation) throws(CommandFailure) -> BytePath {
  let folder = plain(invocation.directory)
  let path = plain(absolute(word.bytes, below: invocation.directory))
  guard path.starts(with: folder) else {
    throw wrong("\"\(word.display)\" is not in the repository", invocation)
  }
  return BytePath(bytes: Array(path.dropFirst(folder.count).joined(separator: [UInt8(ascii: "/")])))
}

/// The components of a path without `.` and `..`.
private func plain(_ path: [UInt8]) -> [[UInt8]] {
  var parts: [[UInt8]] = []
  for part in path.split(separator: UInt8(ascii: "/")) {
    if part.elementsEqual("..".utf8) {
      _ = parts.popLast()
    } else if !part.elementsEqual(".".utf8) {
      parts.append(Array(part))
    }
  }
  return parts
}

func wrong(_ message: Message, _ invocation: Invocation) -> CommandFailure {
  .usage(UsageError(message: message, command: invocation.command.name))
}

extension GitEnvironment {
  init(_ environment: Environment) {
    self.init(
      searchPath: environment[.path]?.bytes ?? [],
      home: environment[.home]?.bytes
    )
  }
}
