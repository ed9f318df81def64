/// Names in a message: at most five of them, and how many more there are.

/// `a`, or `a` and `b`, or `a`, `b`, `c`, `d`, `e` and 7 more; each in the marks of code.
func nameList(_ names: [String]) -> String {
  let quoted = names.prefix(mostNames).map { "`\($0)`" }
  if names.count > mostNames {
    return quoted.joined(separator: ", ") + " and \(names.count - mostNames) more"
  }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " and " + last
}

private let mostNames = 5
