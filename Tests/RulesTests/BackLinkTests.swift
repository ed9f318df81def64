/// The missing half of a relation is written as the other record writes such things.

import Base
import Handbook
import Rules
import Testing

@Suite("Fixing one-sided relations")
struct BackLinkTests {
  @Test("adds a paragraph below the status, in the form of adr-tools")
  func nygard() async throws {
    try await check(
      "# 1. Queue\n\n## Status\n\nAccepted\n\n## Context\n\nLoad.\n",
      superseded: "# 1. Queue\n\n## Status\n\nAccepted\n\nSuperseded by [2. Log](0002-log.md)\n\n"
        + "## Context\n\nLoad.\n"
    )
  }

  @Test("keeps the line breaks of the file")
  func lineBreaks() async throws {
    try await check(
      "# 1. Queue\r\n\r\n## Status\r\n\r\nAccepted\r\n",
      superseded:
        "# 1. Queue\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nSuperseded by [2. Log](0002-log.md)\r\n"
    )
  }

  @Test("names the other by its number in the form of the house")
  func house() async throws {
    try await check(
      "# ADR-001: Queue\n\n## Status:\nAccepted\n",
      superseded:
        "# ADR-001: Queue\n\n## Status:\nAccepted\n\nSuperseded by [ADR-0002](0002-log.md)\n"
    )
  }

  @Test("adds an item where relations are a list")
  func items() async throws {
    try await check(
      "# Queue\n\n* Status: deprecated\n\n## Links\n\n* Amends [ADR-3](0003-old.md)\n",
      superseded: "# Queue\n\n* Status: deprecated\n\n## Links\n\n* Amends [ADR-3](0003-old.md)\n"
        + "* Superseded by [ADR-0002](0002-log.md)\n"
    )
  }

  @Test(
    "adds to a field that is there, however it is written",
    arguments: [
      ("superseded-by: []", "superseded-by: [ADR-0002]"),
      ("superseded-by:", "superseded-by: [ADR-0002]"),
      ("superseded_by: ADR-0003", "superseded_by: [ADR-0003, ADR-0002]"),
      ("supersededBy: [3]", "supersededBy: [3, 2]"),
      ("superseded-by: [\"ADR-0003\"]  # old", "superseded-by: [\"ADR-0003\", ADR-0002]  # old"),
      ("superseded-by:\n  - ADR-0003  # old", "superseded-by:\n  - ADR-0003  # old\n  - ADR-0002"),
      ("amends: [ADR-0003]", "amends: [ADR-0003]\nsuperseded-by: [ADR-0002]"),
    ]
  )
  func fields(before: String, after: String) async throws {
    try await check(
      "---\nstatus: deprecated\n\(before)\n---\n# Queue\n",
      superseded: "---\nstatus: deprecated\n\(after)\n---\n# Queue\n"
    )
  }

  @Test("completes a status in the front matter that says `superseded` already")
  func completedStatus() async throws {
    try await check(
      "---\nstatus: superseded\n---\n# Queue\n",
      superseded: "---\nstatus: superseded by ADR-0002\n---\n# Queue\n"
    )
  }

  @Test("changes the words of a status only when it may be bold")
  func changedStatus() async throws {
    let source = "---\nstatus: \"accepted\"\n---\n# Queue\n"
    try await check(source, superseded: source)
    try await check(
      source,
      superseded: "---\nstatus: \"superseded by ADR-0002\"\n---\n# Queue\n",
      upTo: .unsafe
    )
  }

  @Test("adds a section of links where the status is an item")
  func newSection() async throws {
    try await check(
      "# Queue\n\n* Status: accepted\n\n## Context\n\nLoad.\n",
      amended: "# Queue\n\n* Status: accepted\n\n## Context\n\nLoad.\n\n## Links\n\n"
        + "* Amended by [ADR-0002](0002-log.md)\n"
    )
  }

  @Test("adds a field where the status is one")
  func newField() async throws {
    try await check(
      "---\nstatus: accepted\n---\n# Queue\n",
      amended: "---\nstatus: accepted\namended-by: [ADR-0002]\n---\n# Queue\n"
    )
  }
}

/// Fixes the record that another supersedes or amends; where that did something, doing so again must
/// not.
private func check(
  _ source: String,
  superseded expected: String,
  upTo safety: Fix.Safety = .safe
) async throws {
  try await check(source, "Supersedes", expected, safety)
}

private func check(_ source: String, amended expected: String) async throws {
  try await check(source, "Amends", expected, .safe)
}

private func check(
  _ source: String,
  _ words: String,
  _ expected: String,
  _ safety: Fix.Safety
) async throws {
  let other =
    "# 2. Log\n\n## Status\n\nAccepted\n\n\(words) [1. Queue](0001-queue.md)\n"
  let after = try await fixedOnce(source, beside: other, safety)
  #expect(after == expected)
  #expect(try await fixedOnce(after, beside: other, safety) == after)
  let left = try await oneSided(after, other)
  #expect(left.isEmpty == (after != source), "\(left.map(\.message.text))")
}

private func fixedOnce(
  _ source: String,
  beside other: String,
  _ safety: Fix.Safety
) async throws -> String {
  let path = BytePath("decisions/0001-queue.md")
  let changes = fixed(try await oneSided(source, other), upTo: safety) {
    $0 == path ? SourceFile(path: path, bytes: Array(source.utf8)) : nil
  }
  return changes.first.map { String(decoding: $0.after, as: UTF8.self) } ?? source
}

private func oneSided(_ source: String, _ other: String) async throws -> [Finding] {
  try await findings(in: [
    "decisions/0001-queue.md": source, "decisions/0002-log.md": other,
    "decisions/0003-old.md": "# 3. Old\n",
  ])
  .filter { $0.rule.code == "ADR005" && $0.place.path == BytePath("decisions/0002-log.md") }
}
