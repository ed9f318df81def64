/// One command of the table: what it is called, what it takes, and what it does.
package struct Command: Sendable {
  package let name: String
  /// One line without a full stop, which begins with a verb.
  package let summary: String
  /// Whole paragraphs, one string each.
  package let discussion: [String]
  package let arguments: [Argument]
  package let options: [Option]
  package let examples: [Example]
  package let run: @Sendable (Invocation, Console) async -> ExitCode

  package init(
    name: String,
    summary: String,
    discussion: [String] = [],
    arguments: [Argument] = [],
    options: [Option] = [],
    examples: [Example],
    run: @escaping @Sendable (Invocation, Console) async -> ExitCode
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.examples = examples
    self.run = run
  }

  /// How the command is typed: `lintel render [OPTIONS] [FILE]`.
  package var usage: String {
    (["lintel", name] + (options.isEmpty ? [] : ["[OPTIONS]"]) + arguments.map(\.usage))
      .joined(separator: " ")
  }
}

/// A word that stands for itself, not behind an option.
package struct Argument: Sendable {
  package let value: Value
  package let isRequired: Bool
  /// Whether any number of words may stand there; only the last argument of a command may.
  package let repeats: Bool
  /// One sentence without its full stop.
  package let summary: String

  package init(_ value: Value, isRequired: Bool, repeats: Bool = false, _ summary: String) {
    self.value = value
    self.isRequired = isRequired
    self.repeats = repeats
    self.summary = summary
  }

  package var usage: String {
    let words = value.placeholder + (repeats ? "..." : "")
    return isRequired ? words : "[\(words)]"
  }

  /// The summary with the values that are allowed.
  package var meaning: String {
    value.choices.isEmpty ? summary : "\(summary): \(listed(value.choices))"
  }
}

/// A command line that works as it stands, and what it does.
package struct Example: Sendable {
  package let command: String
  package let effect: String

  package init(_ command: String, _ effect: String) {
    self.command = command
    self.effect = effect
  }
}
