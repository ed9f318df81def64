/// One option of the table, from which parsing, help, the man page and completions come.
package struct Option: Sendable {
  /// The long name, without its dashes.
  package let name: String
  package let short: Character?
  /// Nothing for a flag.
  package let value: Value?
  /// One sentence without its full stop.
  package let summary: String
  /// What holds when the option is not given, as a user would write it.
  package let standard: String?
  /// Whether every value given counts, and not only the last.
  package let repeats: Bool

  package init(
    _ name: String,
    short: Character? = nil,
    value: Value? = nil,
    _ summary: String,
    standard: String? = nil,
    repeats: Bool = false
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.summary = summary
    self.standard = standard
    self.repeats = repeats
  }
}

extension Option {
  /// The long name as it is typed: `--out`.
  package var long: String { "--\(name)" }

  /// Every way to type the option: `-C`, `--directory`.
  package var spellings: [String] {
    (short.map { ["-\($0)"] } ?? []) + [long]
  }

  /// The summary with the values that are allowed and what holds without the option.
  package var meaning: String {
    var parts = [summary]
    if let choices = value?.choices, !choices.isEmpty {
      parts[0] += ": \(listed(choices))"
    }
    if repeats { parts.append("(may be given more than once)") }
    if let standard { parts.append("[default: \(standard)]") }
    return parts.joined(separator: " ")
  }
}

/// Writes a list as a sentence does: `bash, zsh or fish`.
package func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
