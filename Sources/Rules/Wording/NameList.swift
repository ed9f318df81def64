/// Several things in one sentence.

/// Words as one: `a`, `a and b`, `a, b and c`.
func enumerated(_ words: [String], _ conjunction: String = "and") -> String {
  guard let last = words.last, words.count > 1 else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
}

/// The first five of several phrases, and how many more there are: `a, b, c, d, e and 7 more`.
///
/// Of more than are given when a count says so.
func phraseList(_ phrases: [String], of count: Int? = nil) -> String {
  let shown = Array(phrases.prefix(mostListed))
  let rest = max(count ?? 0, phrases.count) - shown.count
  return rest > 0 ? "\(shown.joined(separator: ", ")) and \(rest) more" : enumerated(shown)
}

/// The same of names, each in the marks of code.
func nameList(_ names: [String], of count: Int? = nil) -> String {
  let marked = names.prefix(mostListed).map { "`\($0)`" }
  return phraseList(marked, of: max(count ?? 0, names.count))
}

/// So many of several like things are named in a message, or shown beside it.
let mostListed = 5

/// A number of things: `1 more call`, `2 more calls`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
