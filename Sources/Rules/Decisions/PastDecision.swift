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

extension DocumentView {
  /// Whether every earlier state has some lines of this document letter for letter, so that nothing need
  /// be read to know what they said.
  func hasAlwaysHeld(_ range: SourceRange) -> Bool {
    let versions = whole.history.versions[document.path] ?? []
    let bytes = file.source.bytes
    let start = bytes[..<range.start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[range.end...].firstIndex(of: newline) ?? bytes.count
    return versions.allSatisfy { holds($0.file.bytes, lines: bytes[start..<end]) }
  }
}

/// Looks where the first of the lines stands first, and only there, so that the time is linear.
private func holds(_ bytes: [UInt8], lines: ArraySlice<UInt8>) -> Bool {
  let first = lines.prefix { $0 != newline }
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
    if bytes[start..<end].elementsEqual(first) {
      let next = start + lines.count
      return bytes[start...].starts(with: lines) && (next == bytes.count || bytes[next] == newline)
    }
    start = end + 1
  }
  return false
}

private let newline = UInt8(ascii: "\n")
