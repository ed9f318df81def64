/// Whether a word may stand where the table wants a value.

import Base

extension Value {
  /// What is wrong with the word as a value of `name`, or nothing.
  func problem(with word: Word, of name: String) -> Message? {
    if word.bytes.isEmpty { return "\"\(name)\" must not be empty" }
    if case .number(let range) = kind { return problem(with: word, of: name, outside: range) }
    let choices = choices
    guard !choices.isEmpty, !choices.contains(word.text) else { return nil }
    let list = "; it is one of \(choices.joined(separator: ", "))"
    let hint = suggestion(for: word.text, among: choices, else: list)
    return "\"\(name)\" cannot be \"\(word.display)\"\(hint)"
  }

  private func problem(
    with word: Word,
    of name: String,
    outside range: ClosedRange<Int>
  ) -> Message? {
    guard Int(word.text).map(range.contains) != true else { return nil }
    let bounds = "from \(range.lowerBound) to \(range.upperBound)"
    return "\"\(name)\" must be a whole number \(bounds), not \"\(word.display)\""
  }
}
