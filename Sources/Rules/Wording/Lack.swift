/// How it is told that a fact is missing.

import Architecture

extension Presence {
  /// `has no backup` where the document says so, and `says nothing of a backup` where it says nothing.
  ///
  /// Only of a fact that is none, unknown, or `false`.
  func lack(of thing: String) -> String {
    isUnknown ? "says nothing of \(thing.withArticle)" : "has no \(thing)"
  }
}

extension Fact {
  /// The same of a single fact.
  func lack(of thing: String) -> String { presence.lack(of: thing) }
}

/// The same of several things: `has no fallback and says nothing of a retry or a circuit breaker`.
func lack(of things: [(name: String, presence: Presence)]) -> String {
  let absent = things.filter { !$0.presence.isUnknown }.map { "no \($0.name)" }
  let unsaid = things.filter(\.presence.isUnknown).map(\.name.withArticle)
  let parts = [
    absent.isEmpty ? nil : "has \(enumerated(absent))",
    unsaid.isEmpty ? nil : "says nothing of \(enumerated(unsaid, "or"))",
  ]
  return enumerated(parts.compactMap(\.self))
}

extension String {
  /// Nothing before things that are not counted; letters that are spelled out go by their sound.
  fileprivate var withArticle: String {
    if self == "jitter" { return self }
    let isSpelled = self == "RTO" || self == "RPO"
    return isSpelled || first.map { "aeio".contains($0) } == true ? "an \(self)" : "a \(self)"
  }
}
