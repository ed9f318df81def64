/// A fact of which two places say different things.

package import Base

package struct Conflict: Sendable {
  /// What the fact is about: an element, or a call from one to another.
  package let subjects: [String]
  /// As it is written: `recovery.tested`.
  package let fact: String
  package let first: Statement
  /// The one that a finding points at.
  package let second: Statement

  package struct Statement: Sendable {
    package let place: Place
    package let text: String
    /// Who says so, with the marks of code: "`depends-on` of `orders`".
    package let speaker: String
  }
}

extension Conflict.Statement {
  init(_ said: SaidFact, in path: BytePath, by speaker: String) {
    self.init(place: Place(path, said.range), text: said.text, speaker: speaker)
  }
}
