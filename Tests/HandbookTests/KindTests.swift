/// Which kind a document is of, and which template it is checked against.

import Base
import Foundation
import Handbook
import Markdown
import Testing

@Suite("Kinds")
struct KindTests {
  @Test("a document is of the kind that its front matter names")
  func stated() throws {
    try check("orders.md", "---\nkind: service\n---\n", is: "service")
    try check("decisions/0001-a.md", "---\nkind: pattern\n---\n", is: "pattern")
  }

  @Test("a kind that does not exist is found, and the page is a page")
  func unknown() async throws {
    let text = "---\nkind: servce\n---\n\n# Orders\n"
    try check("services/orders.md", text, is: "page")
    let found = await findingsOf(text, at: "services/orders.md", Kinds(try builtInTemplates()))
    #expect(
      found.map { coded($0, text) } == [
        "LNT003 ‹servce› No template describes the kind `servce` Did you mean `service`?"
      ]
    )
  }

  @Test("the configuration gives kinds to paths")
  func assigned() throws {
    try check("ops/night.md", is: "runbook", "kinds: {runbook: 'ops/**'}")
    try check("decisions/0001-a.md", is: "runbook", "kinds: {runbook: 'decisions/**'}")
    let kinds = try kinds("kinds: {runbok: 'ops/**'}\ndecisions: {dialect: adr-nygrad}")
    #expect(
      kinds.findings.map { "\($0.place.path.display) \($0.message.text) \($0.help ?? "")" } == [
        "lintel.yml No template describes the kind `runbok` Did you mean `runbook`?",
        "lintel.yml No template of decisions is called `adr-nygrad` Did you mean `adr-nygard`?",
      ]
    )
  }

  @Test("the innermost folder that a template names gives the kind, whatever its case")
  func folders() throws {
    try check("services/orders.md", is: "service")
    try check("shop/Services/eu/orders.md", is: "service")
    try check("services/orders/patterns/outbox.md", is: "pattern")
    try check("docs/adr/0001-a.md", is: "adr")
    try check("guides/a.md", is: "page")
  }

  @Test("a folder that only a built-in template names holds what looks like one of the kind")
  func guesses() throws {
    let interview = "# Interview\n\n## Who\n\nAnn.\n"
    try check("docs/evaluation/interview.md", interview, guessed: "page")
    try check("docs/evaluation/a.md", "---\ntags: [a]\ntitle: A\n---\n", guessed: "page")
    try check("docs/evaluation/a.md", "---\nring: trial\n---\n", guessed: "evaluation")
    let half = "# A\n\n## Question\n\nA?\n\n## Recommendation\n\nB.\n"
    try check("docs/evaluation/a.md", half, guessed: "evaluation")
    try check("services/evaluation/a.md", "---\ntier: 1\n---\n", guessed: "service")
    try check("docs/adr/0001-a.md", interview, guessed: "adr")
    let own = SourceFile(
      "templates/documents/talk.md",
      "---\ntemplate: {kind: talk, title: Talks, folder: talks}\n---\n\n# [Title]\n"
    )
    let talk = ParsedFile(parsing: SourceFile("talks/a.md", interview), .handbook)
    #expect(Kinds([own], builtIn: try builtInTemplates()).kind(of: talk) == "talk")
  }

  @Test("a decision is known by its file name where no folder says otherwise")
  func names() throws {
    for name in ["adr-007-outbox.md", "ADR-7.md", "adr007-outbox.md", "docs/adr_7_outbox.md"] {
      try check(name, is: "adr")
    }
    for name in ["adr-tools.md", "adrian-7.md", "services/adr-007.md", "adr-7th-attempt.md"] {
      try check(name, is: name.hasPrefix("services") ? "service" : "page")
    }
  }

  @Test("what lies beside decisions is none")
  func beside() throws {
    for name in [
      "index", "README", "template", "adr-template", "adr-template-minimal", "my-template",
      "0000-template-x", "_draft", "backlog", "toc",
    ] {
      try check("decisions/\(name).md", "# A\n\n## Status\n\nAccepted\n", is: "page")
    }
    try check("decisions/how-we-decide.md", "# How we decide\n\nTogether.\n", is: "page")
    try check("decisions/use-an-outbox.md", "# Use it\n\n## Context\n\nA.\n", is: "adr")
    try check("decisions/use-an-outbox.md", "---\nstatus: accepted\n---\n\n# Use it\n", is: "adr")
    try check("decisions/2026-11-21-outbox.md", "# Use it\n", is: "adr")
    try check("decisions/outbox.md", "# ADR-7: Use it\n", is: "adr")
  }

  @Test("a decision is checked against the dialect that it fits best")
  func dialects() throws {
    try check("decisions/0001-a.md", nygard, fits: "adr-nygard")
    try check("decisions/0001-a.md", house, fits: "adr")
    try check(
      "decisions/0001-a.md",
      madr("* Status: accepted\n", "### Positive Consequences\n\n* a\n"),
      fits: "adr-madr-2"
    )
    try check(
      "decisions/20261121-a.md",
      madr("- Status: accepted\n- Tags: a\n", ""),
      fits: "adr-log4brains"
    )
    try check(
      "decisions/0001-a.md",
      "---\ndeciders: a\nstatus: accepted\n---\n"
        + madr("", "### Consequences\n\n* Good, because a\n\n## Validation\n\nA.\n"),
      fits: "adr-madr-3"
    )
    try check(
      "decisions/0001-a.md",
      "---\ndecision-makers: a\nstatus: accepted\n---\n"
        + madr("", "### Consequences\n\n* Good, because a\n\n### Confirmation\n\nA.\n"),
      fits: "adr-madr-4"
    )
    try check("decisions/0001-a.md", cosmos, fits: "adr-cosmos")
    let withoutRisks = house.components(separatedBy: "### Risks")[0] + "## References\n\n- F\n"
    try check("decisions/0001-a.md", withoutRisks, fits: "adr")
    try check("decisions/0001-a.md", "# A\n", fits: "adr")
    try check("decisions/0001-a.md", house, fits: "adr-nygard", "decisions: {dialect: adr-nygard}")
  }

  @Test("a folder that a kind owns has its title and its place")
  func navigation() async throws {
    let kinds = Kinds([
      SourceFile(
        "templates/documents/note.md",
        "---\ntemplate: {kind: note, title: Short notes, folder: notes, order: 1}\n---\n"
      )
    ])
    let handbook = await handbook(of: ["a/x.md": "# X\n", "notes/y.md": "# Y\n"], kinds)
    #expect(handbook.folders.folders.map(\.title) == ["Short notes", "A"])
    #expect(handbook.document("notes/y.md")?.kind == "note")
  }
}

private let nygard =
  "# 1. A\n\nDate: 2026-11-21\n\n## Status\n\nAccepted\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n"
private let house = """
  # ADR-001: A

  ## Status
  Accepted

  ## Context
  A.

  ## Decision
  B.

  ## Consequences
  ### Positive
  - C

  ### Negative
  - D

  ### Risks
  - E — Mitigation: F
  """

private let cosmos =
  "# ADR 7: A\n\n## Changelog\n\n- 2026-11-21: A\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Status\n\nAccepted\n\n## Consequences\n\n### Positive\n\nC\n\n### Negative\n\nD\n\n### Neutral\n\nE\n"

private func madr(_ preamble: String, _ more: String) -> String {
  "# A\n\n\(preamble)\n## Context and Problem Statement\n\nA.\n\n## Considered Options\n\n* B\n\n## Decision Outcome\n\nC.\n\n\(more)"
}

private func kinds(_ configuration: String = "") throws -> Kinds {
  Kinds(try builtInTemplates(), Configuration(parsing: SourceFile("lintel.yml", configuration)))
}

private func check(
  _ path: String,
  _ text: String = "# A\n",
  is kind: String,
  _ configuration: String = "",
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = ParsedFile(parsing: SourceFile(path, text), .handbook)
  #expect(try kinds(configuration).kind(of: file) == kind, "\(path)", sourceLocation: location)
}

/// The kind of a document in a repository without templates of its own.
private func check(
  _ path: String,
  _ text: String,
  guessed kind: String,
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = ParsedFile(parsing: SourceFile(path, text), .handbook)
  let kinds = Kinds(builtIn: try builtInTemplates())
  #expect(kinds.kind(of: file) == kind, "\(path)", sourceLocation: location)
}

private func check(
  _ path: String,
  _ text: String,
  fits name: String,
  _ configuration: String = "",
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = ParsedFile(parsing: SourceFile(path, text), .handbook)
  let kinds = try kinds(configuration)
  let document = Document(file, isFolderPage: false, kinds, StatusVocabulary())
  #expect(document.template?.name == name, sourceLocation: location)
}
