/// Names in a sentence, the first five of them: "a, b, c, d, e and 7 more".

/// Each is put between the marks of code.
func fewNames(_ names: some Collection<String>) -> String {
  let shown = names.prefix(5).map { "`\($0)`" }
  if names.count > 5 { return "\(shown.joined(separator: ", ")) and \(names.count - 5) more" }
  guard shown.count > 1, let last = shown.last else { return shown.joined() }
  return "\(shown.dropLast().joined(separator: ", ")) and \(last)"
}
