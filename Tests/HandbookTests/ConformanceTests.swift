/// What of a template a document lacks, and where that is said.

import Base
import Handbook
import Markdown
import Testing

@Suite("Conformance")
struct ConformanceTests {
  private let three = noteTemplate(
    "# [Title]\n\n## Context\n\n[Why?]\n\n## Options\n\n[Which?]\n\n## Outcome\n\n[What?]\n"
  )

  @Test("a document that holds everything is clean, whatever else it holds")
  func clean() async {
    await check(
      "# A\n\n## Context\n\nB.\n\n## Notes\n\n## Options\n\nC.\n\n## Outcome\n\nD.\n",
      against: three
    )
  }

  @Test("spellings of a section's name are the same")
  func spellings() async {
    for names in [
      ["CONTEXT:", "1. Options", "**Outcomes**"], ["Context ##", "Option", "3) outcome."],
    ] {
      await check(names.reduce("# A\n\n") { $0 + "## \($1)\n\nB.\n\n" }, against: three)
    }
    await check(
      "# A\n\n## Organisation and Behaviours\n\nB.\n",
      against: noteTemplate("# [Title]\n\n## Organization & Behavior\n\n[Who?]\n")
    )
  }

  @Test("levels may all be off by one")
  func levels() async {
    await check(
      "# Context\n\nB.\n\n# Options\n\nC.\n\n# Outcome\n\nD.\n",
      against: noteTemplate(
        "## Context\n\n[Why?]\n\n## Options\n\n[Which?]\n\n## Outcome\n\n[What?]\n"
      )
    )
    await check(
      "# A\n\n### Context\n\nB.\n\n### Options\n\nC.\n\n### Outcome\n\nD.\n",
      against: three
    )
  }

  @Test("a missing section is found where it should stand, once")
  func missing() async {
    await check(
      "# A\n\n## Context\n\nB.\n",
      against: three,
      findings: [
        "DOC003 ‹Context› Section `Options` is missing Add `## Options` after `Context`.",
        "DOC003 ‹Context› Section `Outcome` is missing Add `## Outcome` after `Context`.",
      ]
    )
    await check(
      "Text.\n",
      against: noteTemplate("# [Title]\n\n## Context\n\n[Why?]\n"),
      findings: [
        "DOC003 ‹Text.› The document has no title Begin it with `# [Title]`.",
        "DOC003 ‹Text.› Section `Context` is missing Add `## Context`.",
      ]
    )
  }

  @Test("a missing parent is one finding, not one for each part of it")
  func parents() async {
    let nested = noteTemplate("# [Title]\n\n## Effects\n\n### Good\n\n[a]\n\n### Bad\n\n[b]\n")
    let finding = "DOC003 ‹A› Section `Effects` is missing Add `## Effects` after `A`."
    await check("# A\n\n## Good\n\nB.\n\n## Bad\n\nC.\n", against: nested, findings: [finding])
    await check("# A\n\nB.\n", against: nested, findings: [finding])
    await check(
      "# A\n\n## Effects\n\n## Good\n\nB.\n\n## Bad\n\nC.\n",
      against: nested,
      findings: ["DOC005 ‹Effects› Section `Effects` is empty"]
    )
  }

  @Test("an optional section may be missing, and what is in it counts only where it is")
  func optional() async {
    let template = noteTemplate("# [Title]\n\n## More\n<!-- optional -->\n\n### Links\n\n[a]\n")
    await check("# A\n", against: template)
    await check(
      "# A\n\n## More\n\nB.\n",
      against: template,
      findings: [
        "DOC003 ‹More› Section `Links` is missing Add `### Links` after `More`."
      ]
    )
  }

  @Test("one section that moved is one finding")
  func order() async {
    await check(
      "# A\n\n## Outcome\n\nD.\n\n## Context\n\nB.\n\n## Options\n\nC.\n",
      against: three,
      findings: [
        "DOC004 ‹Outcome› Section `Outcome` is out of order The template has it after `Options`."
      ]
    )
  }

  @Test("a fact that the front matter states needs no section")
  func elsewhere() async {
    await check(
      "---\noutcome: none yet\n---\n# A\n\n## Context\n\nB.\n\n## Options\n\nC.\n",
      against: noteTemplate(
        "# [Title]\n\n## Context\n\n[Why?]\n\n## Options\n\n[Which?]\n\n## Outcome\n\n[What?]\n",
        fields: "outcome: <text>?\n"
      )
    )
  }

  @Test("headings in quotes and code are no sections")
  func quoted() async {
    await check(
      "# A\n\n> ## Context\n\n```\n## Options\n```\n\n## Outcome\n\nB.\n",
      against: three,
      findings: [
        "DOC003 ‹A› Section `Context` is missing Add `## Context` after `A`.",
        "DOC003 ‹A› Section `Options` is missing Add `## Options` after `A`.",
      ]
    )
  }

  @Test("sections that may have any name are each looked at")
  func repeated() async {
    let template = noteTemplate(
      "# [Title]\n\n## Options\n\n### [Option]\n\n- [Risk] — Mitigation: [What is done]\n"
    )
    await check(
      "# A\n\n## Options\n\n### One\n\n- B – mitigation: C\n\n### Two\n\n- D\n\n### Three\n",
      against: template,
      findings: [
        "DOC021 ‹D› An item of `Two` has no `Mitigation:`",
        "DOC005 ‹Three› Section `Three` is empty",
      ]
    )
    await check(
      "# A\n\n## Options\n\nB.\n",
      against: template,
      findings: [
        "DOC003 ‹Options› Section `[Option]` is missing Add `### [Option]` after `Options`."
      ]
    )
  }

  @Test("a labelled line must be there and have a value, and one of the words if there are some")
  func labels() async {
    let template = noteTemplate(
      "# [Title]\n\n* State: [open | closed]\n* Date: [YYYY-MM-DD]\n* By: [who] <!-- optional -->\n"
    )
    await check("# A\n\n- state: Open, for now\n- Date: 2026-11-21\n", against: template)
    await check(
      "# A\n\nState: opne\nDate:\n",
      against: template,
      findings: [
        "DOC020 ‹opne› `State` begins with none of `open` or `closed` Did you mean `open`?",
        "DOC021 ‹A› `Date:` and its value are missing",
      ]
    )
  }

  @Test("a table needs its columns in any order, and a row")
  func tables() async {
    let template = noteTemplate(
      "# [Title]\n\n## Options\n\n| Option | Cost |\n|---|---|\n| [Name] | [Euros] |\n"
    )
    await check(
      "# A\n\n## Options\n\n| Costs | Who | option |\n|---|---|---|\n| 4 | us | B |\n",
      against: template
    )
    await check("# A\n\n## Options\n\nNone.\n", against: template)
    await check(
      "# A\n\n## Options\n\n| Option | Cost |\n|---|---|\n",
      against: template,
      findings: [
        "DOC022 ‹| Option | Cost |› The table has no row"
      ]
    )
    await check(
      "# A\n\n## Options\n\nThis one.\n",
      against: template,
      findings: [
        "DOC022 ‹Options› `Options` has no table with `Option` or `Cost`"
      ]
    )
  }

  @Test("links and code that look like placeholders are none")
  func links() async {
    await check(
      "# A\n\n## Context\n\nSee [Why?](#a), `[Why?]`, [Why?][b].\n\n```\n[Why?]\n```\n\n[b]: #a\n",
      against: noteTemplate("# [Title]\n\n## Context\n\n[Why?]\n")
    )
  }

  @Test("a decision that fits nothing is one finding")
  func form() async throws {
    let text = "# Use it\n\n## Decision\n\nWe do.\n\n## Notes\n\nA.\n"
    let found = await findingsOf(text, at: "decisions/0001-a.md", Kinds(try builtInTemplates()))
    #expect(
      found.filter { $0.rule.code.hasPrefix("DOC") }.map { coded($0, text) } == [
        "DOC025 ‹Use it› Fits no template of `adr`; nearest is `adr` `adr` also has Status, Context and Consequences."
      ]
    )
  }

  @Test("findings cite the place in the template, which counts from the repository")
  func related() async throws {
    let kinds = Kinds([SourceFile("templates/documents/note.md", three)])
    let found = await findingsOf(
      "# A\n\n## Context\n\nB.\n\n## Outcome\n\nC.\n",
      at: "notes/a.md",
      kinds
    )
    let moved = try #require(found.first).moved(below: BytePath("content"))
    let cited = try #require(moved.related.first)
    #expect(moved.place.path == BytePath("content/notes/a.md"))
    #expect(cited.place.path == BytePath("templates/documents/note.md"))
    #expect(kinds.source(of: cited.place.path)?.text(cited.place.range) == "Options")
  }

  @Test("many headings, many items and deep values take no more than linear time")
  func hostile() {
    let kinds = Kinds([
      SourceFile(
        "templates/documents/note.md",
        noteTemplate((0..<1000).map { "## Part \($0 % 300)\n\n- [a] — B: [c]\n\n" }.joined())
      )
    ])
    let text = (0..<10_000).map { "## Part \($0 % 500)\n\n- [ [ [ x\n" }.joined()
    let file = ParsedFile(parsing: SourceFile("notes/a.md", text), .handbook)
    let statuses = StatusVocabulary()
    let time = ContinuousClock().measure {
      _ = Document(file, isFolderPage: false, kinds, statuses)
    }
    #expect(time < .seconds(10))
    #expect(kinds.kind(of: file) == "note")
  }
}
