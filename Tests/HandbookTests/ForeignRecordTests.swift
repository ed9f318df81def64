/// What is said of repositories that were written without a thought of Lintel.

import Base
import Handbook
import Testing

@Suite("Of a repository that has chosen no form")
struct ForeignRecordTests {
  @Test("one finding says that hardly any decision of a folder states a status")
  func silentCollection() async throws {
    let records = (1...5).map { number in
      ("decisions/000\(number)-a.md", number == 5 ? "* Status: accepted\n\n" : "")
    }
    let pages = Dictionary(uniqueKeysWithValues: records.map { ($0.0, madr($0.1)) })
    let once = ["decisions/0001-a.md info 4 of the 5 decisions in this folder state no status"]
    try await check(pages, [.missingStatus], once)
    let pair = pages.filter { $0.key.contains("0001") || $0.key.contains("0002") }
    let each = pair.keys.sorted().map { "\($0) warning The decision states no status" }
    try await check(pair, [.missingStatus], each)
  }

  @Test("a status section that is missing is not also a status that is missing")
  func echo() async throws {
    let text = "# 1. A\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n"
    try await check(
      ["decisions/0001-a.md": text],
      [.missingStatus, .missingSection],
      ["decisions/0001-a.md warning Section `Status` is missing"]
    )
  }

  @Test("options may be spoken of in one text, and below a heading that skips a level")
  func options() async throws {
    for options in [
      "Same as in ADR-0036.\n", "* Good, because a\n", "#### B\n\n* Good, because a\n",
    ] {
      try await check(
        ["decisions/0001-a.md": madr("") + "\n## Pros and Cons of the Options\n\n" + options],
        [.missingSection, .emptySection],
        []
      )
    }
  }

  @Test("options may stand under a name of their own, and are not asked of a plain record")
  func plain() async throws {
    let named = madr("").replacing("## Considered Options", with: "## Considered Queue Options")
    try await check(["decisions/0001-a.md": named], [.missingSection], [])
    let record = "# ADR 7: A\n\n**Status**: Accepted\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n"
    try await check(
      ["decisions/0001-a.md": record + "## Consequences\n\nC.\n"],
      [.missingSection],
      []
    )
  }

  @Test("a status may stand behind the decision, as in the first records that there were")
  func order() async throws {
    let sections = ["Context", "Decision", "Status", "Consequences"]
    let text = sections.map { "## \($0)\n\n\($0 == "Status" ? "Accepted" : "A.")\n\n" }.joined()
    try await check(["decisions/0001-a.md": "# 1. A\n\n" + text], [.sectionOutOfOrder], [])
  }

  @Test("days are read in any spelling, and empty braces hold nothing")
  func fields() async throws {
    let head = "---\nstatus: accepted\ncontact: {}\ndate: September 20, 2024\ninformed: {}\n---\n"
    try await check(["decisions/0001-a.md": head + madr("")], [.invalidValue, .unknownField], [])
    let broken = head.replacing("September 20, 2024", with: "2024-023-2706")
    try await check(
      ["decisions/0001-a.md": broken + madr("")],
      [.invalidValue],
      ["decisions/0001-a.md error `2024-023-2706` is no day"]
    )
  }

  @Test("a template beside the records may link to examples and keep its comments")
  func templates() async throws {
    let text = "# A\n\n## Links <!-- optional -->\n\n[ADR-0005](0005-example.md) and a [Title]\n"
    let rules: [RuleID] = [.brokenLink, .guidanceLeft, .placeholderLeft]
    try await check(
      ["decisions/template.md": text],
      rules,
      ["decisions/template.md info No page or file at `0005-example.md`"]
    )
    try await check(
      ["guides/notes.md": text],
      rules,
      ["guides/notes.md error No page or file at `0005-example.md`"]
    )
  }

  @Test("what a record still holds of its form is found")
  func remains() async throws {
    let more = "## Links\n\n* B\n* … <!-- numbers of links can vary -->\n"
    try await check(
      ["decisions/0001-a.md": madr("") + more],
      [.guidanceLeft],
      ["decisions/0001-a.md info A comment of the template is left"]
    )
  }

  @Test("a link that may be an address of another generator is no error")
  func routes() async throws {
    try await check(
      ["a.md": "[4](/adr/4) [b](/b.md)\n"],
      [.brokenLink],
      [
        "a.md warning No page or file at `/adr/4`", "a.md error No page or file at `/b.md`",
      ]
    )
  }
}

private func madr(_ preamble: String) -> String {
  "# A\n\n\(preamble)## Context and Problem Statement\n\nA.\n\n## Considered Options\n\n* B\n* C\n\n## Decision Outcome\n\nB.\n"
}

/// Compares what some rules find where there are only the built-in templates.
private func check(
  _ pages: [String: String],
  _ rules: [RuleID],
  _ expected: [String],
  at location: Testing.SourceLocation = #_sourceLocation
) async throws {
  let found = await handbook(of: pages, Kinds(builtIn: try builtInTemplates())).findings
  let spelled = found.filter { rules.contains($0.rule) }.map { finding in
    "\(finding.place.path.display) \(finding.severity) \(finding.message.text)"
  }
  #expect(spelled == expected, sourceLocation: location)
}
