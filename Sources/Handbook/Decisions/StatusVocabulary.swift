/// Which words stand for which stage of a decision.

package struct StatusVocabulary: Sendable {
  /// Words of the repository, lower-case, which count before the usual ones.
  private let words: [String: DecisionStage]

  package init(_ words: [String: DecisionStage] = [:]) {
    self.words = words
  }

  /// The stage that a phrase begins with: `Accepted (retroactive)`, `Superseded by ADR-0007`, `on hold`.
  package func stage(of phrase: String) -> DecisionStage? {
    let word = phrase.lowercased()
    return words[word] ?? DecisionStage(rawValue: word)
  }
}
