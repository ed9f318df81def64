/// A decision as it stood at an earlier commit.

internal import Base
internal import Handbook
internal import Markdown

struct PastDecision: Sendable {
  let version: History.Version
  let file: ParsedFile
  let decision: Decision
}

extension DocumentView {
  /// The earlier states of this decision, oldest first; none when the history is cut short.
  var past: [PastDecision] {
    guard let decision = document.decision, decision.status != nil, !whole.history.isShallow,
      let versions = whole.history.versions[document.path]
    else { return [] }
    let statuses = StatusVocabulary(whole.configuration.statuses)
    return versions.map { version in
      let file = ParsedFile(parsing: version.file, .handbook)
      let decision = Decision(reading: file, document.template, statuses)
      return PastDecision(version: version, file: file, decision: decision)
    }
  }
}

extension History.Version {
  /// When it was, for a message: ``on 2026-01-05 (`1a2b3c4`)``.
  var moment: String {
    day.map { "on \($0.text) (`\(commit)`)" } ?? "in `\(commit)`"
  }
}
