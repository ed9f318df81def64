/// From the words of a command line to a command of the table.

import Base

/// Walks the words once, from left to right.
///
/// Options of every command may stand before its name, its own only behind it; `--` ends options;
/// `-` is a word like any other.
package struct CommandLineParser {
  private let environment: Environment
  private let commands: [Command]
  private var words: ArraySlice<Word>
  private var command: Command?
  private var given: [GivenOption] = []
  private var arguments: [Word] = []

  package init(_ environment: Environment, commands: [Command] = Command.all) {
    self.environment = environment
    self.commands = commands
    words = environment.arguments[...]
  }

  /// The command to run.
  ///
  /// `--help` and `--version` become the commands that they stand for, and `--help` counts even
  /// where the rest of the line makes no sense: help is what its author needs.
  package mutating func parse() throws(UsageError) -> Invocation {
    do {
      try walk()
    } catch {
      guard wantsHelp else { throw error }
      return help
    }
    if has(GlobalOptions.help) { return help }
    if has(GlobalOptions.version) { return invocation(of: .version, []) }
    guard let command else {
      throw UsageError(message: "a command is missing", command: nil)
    }
    try checkArguments(of: command)
    return invocation(of: command, arguments)
  }
}

extension CommandLineParser {
  private var help: Invocation {
    invocation(of: .help, command.map { [Word($0.name)] } ?? [])
  }

  private var wantsHelp: Bool {
    environment.arguments.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }

  private func has(_ key: OptionKey<Bool>) -> Bool {
    given.contains { $0.name == key.option.name }
  }

  private func invocation(of command: Command, _ arguments: [Word]) -> Invocation {
    Invocation(command: command, arguments: arguments, environment: environment, given: given)
  }

  private mutating func walk() throws(UsageError) {
    while let word = words.popFirst() {
      if word == "--" {
        while let rest = words.popFirst() { try take(rest) }
      } else if word.bytes.starts(with: "--".utf8) {
        try takeLong(word)
      } else if word.bytes.first == dash, word != "-" {
        try takeShort(word)
      } else {
        try take(word)
      }
    }
  }

  /// Takes a word that is no option: the command, then its arguments.
  private mutating func take(_ word: Word) throws(UsageError) {
    guard command != nil else {
      command = try known(word)
      return
    }
    arguments.append(word)
  }

  private func known(_ word: Word) throws(UsageError) -> Command {
    if let found = commands.first(where: { $0.name == word.text }) { return found }
    let hint = suggestion(for: word.text, among: commands.map(\.name))
    throw UsageError(message: "unknown command \"\(word.display)\"\(hint)", command: nil)
  }

  /// Takes `--name`, `--name=value` or `--name value`.
  private mutating func takeLong(_ word: Word) throws(UsageError) {
    let parts = word.bytes.split(separator: equals, maxSplits: 1, omittingEmptySubsequences: false)
    let name = Word(bytes: parts[0])
    guard let option = declared.first(where: { $0.long == name.text }) else {
      throw unknown(name)
    }
    try accept(option, as: name, attached: parts.count > 1 ? Word(bytes: parts[1]) : nil)
  }

  /// Takes `-h`, `-Cdir`, `-C dir` and clusters such as `-hC dir`.
  private mutating func takeShort(_ word: Word) throws(UsageError) {
    var letters = word.bytes.dropFirst()
    while let letter = letters.popFirst() {
      let name = Character(Unicode.Scalar(letter))
      guard let option = declared.first(where: { $0.short == name }) else {
        throw unknown(word)
      }
      let takesRest = option.value != nil && !letters.isEmpty
      try accept(option, as: Word("-\(name)"), attached: takesRest ? Word(bytes: letters) : nil)
      if takesRest { return }
    }
  }

  private var declared: [Option] {
    GlobalOptions.all + (command?.options ?? [])
  }

  private mutating func accept(
    _ option: Option,
    as name: Word,
    attached: Word?
  ) throws(UsageError) {
    guard let value = option.value else {
      if let attached {
        throw wrong("\"\(name.display)\" takes no value, not \"\(attached.display)\"")
      }
      given.append(GivenOption(name: option.name, value: ""))
      return
    }
    guard let word = attached ?? nextValue() else {
      throw wrong("\"\(name.display)\" needs a value: \(name.display) \(value.placeholder)")
    }
    try check(word, as: value, of: name.display)
    given.append(GivenOption(name: option.name, value: word))
  }

  /// The next word, unless it is an option of the table: then the value was forgotten.
  private mutating func nextValue() -> Word? {
    guard let next = words.first, next != "--" else { return nil }
    let name = Word(bytes: next.bytes.prefix { $0 != equals }).text
    guard !declared.contains(where: { $0.spellings.contains(name) }) else { return nil }
    return words.popFirst()
  }
}

extension CommandLineParser {
  private func checkArguments(of command: Command) throws(UsageError) {
    for (index, argument) in command.arguments.enumerated() {
      if index < arguments.count {
        try check(arguments[index], as: argument.value, of: argument.value.placeholder)
      } else if argument.isRequired {
        let choices = argument.value.choices
        let hint = choices.isEmpty ? "" : ": \(listed(choices))"
        throw wrong("\"\(command.name)\" needs \(argument.value.placeholder)\(hint)")
      }
    }
    let surplus = arguments.dropFirst(command.arguments.count)
    guard let last = command.arguments.last, last.repeats else {
      if let first = surplus.first { throw wrong("unexpected argument \"\(first.display)\"") }
      return
    }
    for word in surplus { try check(word, as: last.value, of: last.value.placeholder) }
  }

  private func check(_ word: Word, as value: Value, of name: String) throws(UsageError) {
    if let problem = value.problem(with: word, of: name) { throw wrong(problem) }
  }

  private func wrong(_ message: Message) -> UsageError {
    UsageError(message: message, command: command?.name)
  }

  /// An option that nothing declares, or one that stands where its command cannot see it.
  private func unknown(_ name: Word) -> UsageError {
    if let owner = commands.first(where: { $0.takes(name.text) }) {
      let order = "lintel \(owner.name) \(name.display)"
      return wrong("\"\(name.display)\" works only behind its command: \(order)")
    }
    let typed = name.text.hasPrefix("--") ? name.text : "-" + name.text
    let hint = suggestion(for: typed, among: declared.map(\.long))
    return wrong("unknown option \"\(name.display)\"\(hint)")
  }
}

extension Command {
  fileprivate func takes(_ spelling: String) -> Bool {
    options.contains { $0.spellings.contains(spelling) }
  }
}

private let dash = UInt8(ascii: "-")
private let equals = UInt8(ascii: "=")
