/// A word that somebody wrote to name a rule, or several.

package import Base

extension RuleID {
  /// Whether the word is the code or the name, in letters of any case.
  package func isCalled(_ word: String) -> Bool {
    code == word.uppercased() || name == word.lowercased()
  }

  /// Whether the word is the code, the start of the code, or the name.
  func isMeant(by word: String) -> Bool {
    !word.isEmpty && code.hasPrefix(word.uppercased()) || name == word.lowercased()
  }
}

extension Rule {
  /// The rule of a code or a name, for places where many are asked for.
  static func known(as word: String) -> Rule? {
    byWord[word.uppercased()] ?? byWord[word.lowercased()]
  }

  private static let byWord: [String: Rule] = Dictionary(
    all.flatMap { [($0.id.code, $0), ($0.id.name, $0)] }
  ) { first, _ in first }

  /// What somebody may have meant who wrote a word that names no rule.
  static func nearest(to word: String) -> String? {
    closest(to: word.lowercased(), among: names) ?? closest(to: word.uppercased(), among: codes)
  }

  private static let names = all.map(\.id.name)
  private static let codes = all.map(\.id.code)
}

extension Finding {
  /// A word names no rule; the guess, when there is one, may take its place.
  static func unknownRule(_ word: String, at place: Place, guess: String?) -> Finding {
    Finding(
      .unknownRule,
      .warning,
      at: place,
      "`\(word)` is no rule",
      help: guess.map { "Did you mean `\($0)`?" } ?? "`lintel rules` lists them.",
      fixes: guess.map { guess in
        [Fix("Replace it with `\(guess)`", .suggestion, [Fix.Edit(place, guess)])]
      } ?? [],
      subjects: [word]
    )
  }
}
