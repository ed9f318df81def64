/// The parts of a decision record, and records that are made to be slow to read.

import Base
import Handbook
import Markdown
import Testing

@Suite("The parts of a decision")
struct DecisionPartTests {
  @Test("has its parts, its alternatives and what speaks against it")
  func parts() {
    let text = """
      # T

      ## Context and Problem Statement

      ## Considered Options

      * One
      * Two
        * of two

      ## 2. Decision Outcome

      ### Consequences

      * Good, because fast
      * Bad, because dear

      ## Rejected alternatives

      ### Three
      """
    let file = SourceFile("x.md", text)
    let parts = record(file).parts
    #expect([parts.context, parts.options, parts.decision, parts.consequences] == [1, 2, 3, 4])
    #expect(parts.alternatives.map { file.text($0) } == ["One", "Two", "Three"])
    #expect(parts.drawbacks.map { file.text($0) } == ["Bad, because dear"])
  }

  @Test(
    "states a drawback by a section, a sign, a label or a word",
    arguments: [
      ("## Consequences\n\nAll is well.\n\nBut it is slower.\n", ["But it is slower."]),
      ("## Consequences\n\n**Negative:**\n\n- Dear\n\n**Positive:**\n\n- Fast\n", ["Dear"]),
      ("## Consequences\n\n### Negative\n\n- Dear\n\n### Positive\n\n- Fast\n", ["Dear"]),
      ("## Consequences\n\n- 👎 Dear\n- 👍 Fast\n", ["👎 Dear"]),
      ("## Risks\n\nNone\n", []), ("## Consequences\n\nAll is well.\n", []),
      (
        "## Risks\n\n- [Risk 1] — Mitigation: [How]\n- Loss — Mitigation: backup\n",
        ["Loss — Mitigation: backup"]
      ),
      (
        "## Pros and Cons of the Options\n\n### One\n\n* Good, because a\n* Bad, because b\n",
        ["Bad, because b"]
      ),
    ]
  )
  func drawbacks(text: String, drawbacks: [String]) {
    let file = SourceFile("x.md", "# T\n\n" + text)
    #expect(record(file).parts.drawbacks.map { file.text($0) } == drawbacks)
  }

  @Test(
    "is read in a moment whatever it holds",
    arguments: [
      "Status: " + String(repeating: "[", count: 1 << 16),
      "Status: " + String(repeating: "~~a ", count: 1 << 14),
      "Superseded by " + String(repeating: "[a](", count: 1 << 15),
      String(repeating: "Status: Acepted\n", count: 1 << 9),
      String(repeating: "## Status\n\nAcepted\n\n", count: 5000),
      String(repeating: "## Options\n\n- a\n\n", count: 5000),
      "## Consequences\n\n" + String(repeating: "- it must not fail\n", count: 10_000),
      String(repeating: "| Status ", count: 1 << 14),
      "Tags: " + String(repeating: "a,", count: 1 << 14),
      "Supersedes: " + String(repeating: "1,", count: 1 << 14),
      String(repeating: "<!-- ", count: 1 << 17), String(repeating: "- Date: x\n", count: 1 << 12),
    ]
  )
  func hostile(text: String) {
    let file = ParsedFile(parsing: SourceFile("x.md", "# T\n\n" + text), .handbook)
    let clock = ContinuousClock()
    let time = clock.measure { _ = Decision(reading: file, nil, StatusVocabulary()) }
    #expect(time < .seconds(2))
  }
}
