/// Which words stand for which stage of a decision.

package struct StatusVocabulary: Sendable {
  /// Words in lower case, one space between two: `under review`.
  private let words: [String: DecisionStage]
  /// How many words the longest phrase has.
  let longest: Int

  /// The words of the repository, which count before the usual ones.
  package init(_ own: [String: DecisionStage] = [:]) {
    let normalized = own.map { (normalizedPhrase($0.key), $0.value) }.sorted { $0.0 < $1.0 }
    words = usualWords.merging(normalized) { $1 }
    known = words.keys.sorted()
    longest = words.keys.map { $0.utf8.count { $0 == UInt8(ascii: " ") } + 1 }.max() ?? 1
  }

  /// The stage that a phrase begins with: `Accepted (retroactive)`, `Superseded by ADR-0007`, `on hold`.
  package func stage(of phrase: String) -> DecisionStage? {
    let bytes = Array(phrase.utf8)
    return reading(of: StatusText(bytes)).status?.stage
  }

  /// Every word that is a status, in the order of their bytes.
  package let known: [String]

  func stage(ofWords phrase: String) -> DecisionStage? { words[phrase] }
}

/// A phrase as the vocabulary holds it: `In-Progress` gives `in progress`.
private func normalizedPhrase(_ phrase: String) -> String {
  let words = phrase.utf8.split { !$0.isWordByte && $0 != UInt8(ascii: "'") }
  let lower = words.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
  return lower.joined(separator: " ")
}

/// The words found in the wild, with those of the tools of `adr-dialects.md` among them.
private let usualWords: [String: DecisionStage] = {
  var words: [String: DecisionStage] = [:]
  for (stage, phrases) in phrasesByStage {
    for phrase in phrases { words[phrase] = stage }
  }
  return words
}()

private let phrasesByStage: [(DecisionStage, [String])] = [
  (
    .proposed,
    [
      "proposed", "proposal", "propose", "draft", "drafted", "drafting", "pending", "tbd", "tba",
      "wip", "work in progress", "open", "under review", "in review", "review", "for review",
      "ready for review", "under discussion", "in discussion", "discussion", "discussing",
      "under consideration", "on hold", "hold", "deferred", "postponed", "paused", "provisional",
      "rfc", "request for comments", "in progress", "ongoing", "idea", "new", "initial", "planned",
      "not yet accepted", "not yet approved", "undecided", "not decided", "to be decided",
      "gathering information", "submitted", "todo", "proposé", "proposée", "brouillon", "propuesto",
      "vorgeschlagen", "proposto", "提议", "提出", "草案",
    ]
  ),
  (
    .accepted,
    [
      "accepted", "accept", "approved", "approve", "adopted", "agreed", "decided", "active",
      "final",
      "finalised", "finalized", "implemented", "done", "in effect", "in force", "in use",
      "effective", "ratified", "current", "complete", "completed", "closed", "merged", "amended",
      "valid", "accepté", "acceptée", "adopté", "adoptée", "aceptado", "akzeptiert", "aceito", "接受",
      "已接受", "采纳", "通过", "批准", "confirmed", "live", "resolved", "enacted", "published",
      "acknowledged",
      "partly superseded", "partially superseded", "superseded in part",
    ]
  ),
  (
    .rejected,
    [
      "rejected", "reject", "declined", "decline", "withdrawn", "abandoned", "cancelled",
      "canceled",
      "not accepted", "not approved", "won't do", "wontfix", "won't fix", "won't implement",
      "denied",
      "rejeté", "rejetée", "rechazado", "abgelehnt", "拒绝", "dropped", "refused", "discarded",
      "dismissed", "vetoed",
    ]
  ),
  (
    .deprecated,
    [
      "deprecated", "deprecate", "déprécié", "dépréciée", "obsolète", "废弃", "弃用", "obsolete",
      "obsoleted", "retired", "archived", "expired",
      "no longer valid", "no longer relevant", "no longer applicable", "no longer in use",
      "outdated",
      "inactive", "reverted", "revoked", "sunset", "invalid", "historic", "historical",
    ]
  ),
  (
    .superseded,
    [
      "superseded", "superceded", "superseeded", "supersceded", "supplanted", "replaced",
      "overtaken",
      "overridden", "remplacé", "remplacée", "reemplazado", "ersetzt", "取代", "已取代",
    ]
  ),
]
