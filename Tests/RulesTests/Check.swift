/// One way to say what a run must find, and where.

import Base
import Rules
import Testing

/// Expects exactly the findings of these codes, in the order of their places, each at a mark of the
/// example.
func check(
  _ example: Example,
  finds codes: [String] = [],
  silenced: Int = 0,
  _ options: LintOptions = LintOptions(),
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let result = try await linted(example, options)
  let found = result.findings.map { ($0.place, $0.rule.code) }.sorted { left, right in
    (left.0.path, left.0.range.start, left.1) < (right.0.path, right.0.range.start, right.1)
  }
  let marks = example.files.flatMap { file in
    file.parsed.marks.map { Place(BytePath(file.path), $0) }
  }.sorted { ($0.path, $0.range.start) < ($1.path, $1.range.start) }
  #expect(found.map(\.1) == codes, sourceLocation: sourceLocation)
  let messages = result.findings.map(\.message.text).joined(separator: "; ")
  #expect(found.map(\.0) == marks, "\(messages)", sourceLocation: sourceLocation)
  #expect(result.silenced.count == silenced, sourceLocation: sourceLocation)
}

/// The text of a file after the safe fixes of all findings, applied from its end to its start.
func repaired(_ file: SourceFile, _ findings: [Finding]) -> String {
  let edits = findings.flatMap { finding in
    finding.fixes.first.map { $0.safety == .safe ? $0.edits : [] } ?? []
  }
  var bytes = file.bytes
  for edit in edits.sorted(by: { $0.place.range.start > $1.place.range.start }) {
    bytes.replaceSubrange(edit.place.range.indices, with: Array(edit.replacement.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}
