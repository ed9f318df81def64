/// Which documents decisions name.

import Base
import Handbook
import Testing

@Suite("The log of decisions")
struct DecisionLogTests {
  /// Puts records together and compares where each relation leads, and what is said of the rest.
  private func check(
    _ pages: [String: String],
    _ lines: [String],
    findings: [String] = [],
    at location: Testing.SourceLocation = #_sourceLocation
  ) async {
    let handbook = await handbook(pages)
    let log = handbook.decisions
    let found = log.documents.flatMap { source in
      log.relations(of: source).map { relation, target in
        let (from, to) = (handbook.documents[source].path, handbook.documents[target].path)
        return "\(from.display) \(relation.kind.rawValue) \(to.display)"
      }
    }
    #expect(found == lines, sourceLocation: location)
    let said = handbook.findings.filter { $0.rule.code == "ADR016" }.map { spelling($0, pages) }
    #expect(said == findings, sourceLocation: location)
  }

  @Test("finds a number in the same folder before it looks elsewhere")
  func numbers() async {
    let one = "# ADR-1: A\n\nStatus: accepted\n"
    await check(
      [
        "a/adr-001-a.md": one, "b/adr-001-b.md": one,
        "b/adr-002-c.md": "# ADR-2: C\n\nStatus: accepted\nSupersedes: ADR-1\n",
        "c/adr-003-d.md": "# ADR-3: D\n\nStatus: accepted\nSupersedes: ADR-2, 1\n",
      ],
      ["b/adr-002-c.md supersedes b/adr-001-b.md", "c/adr-003-d.md supersedes b/adr-002-c.md"],
      findings: [
        "c/adr-003-d.md ‹1› No decision 1 2 documents have this number; link to the one that is meant."
      ]
    )
  }

  @Test("finds a link by its file and a name by file, page or id")
  func names() async {
    await check(
      [
        "adr-001-a.md": "---\nid: use-a\nslug: page-a\nstatus: accepted\n---\n# A\n",
        "adr-002-b.md":
          "---\nsupersedes: [use-a, page-a, adr-001-a, use-b]\n---\n# B\n\nStatus: accepted\n\nSupersedes: [A](adr-001-a.md)\n",
      ],
      [String](repeating: "adr-002-b.md supersedes adr-001-a.md", count: 4),
      findings: ["adr-002-b.md ‹use-b› No decision `use-b` Did you mean `use-a`?"]
    )
  }

  @Test("leaves a broken link in the text to the rule for links, and tells one in front matter")
  func brokenLinks() async {
    await check(
      [
        "adr-001-a.md": "---\nstatus: superseded by [B](gone.md)\n---\n# A\n",
        "adr-002-b.md": "# B\n\nStatus: superseded by [C](gone.md)\n",
      ],
      [],
      findings: ["adr-001-a.md ‹[B](gone.md)› No decision `gone.md`"]
    )
  }

  @Test("says which citations in any page mean no decision, but once where one is a relation")
  func citations() async {
    await check(
      [
        "adr-001-a.md": "# ADR-1: A\n\nStatus: superseded by ADR-0008\n\nSee ADR-1 and `ADR-9`.\n",
        "page.md": "ADR-0001 is followed by ADR-0009.\n",
      ],
      [],
      findings: [
        "adr-001-a.md ‹ADR-0008› No decision 8", "page.md ‹ADR-0009› No decision 9",
      ]
    )
    await check(["0001-a.md": "# 1. A\n", "page.md": "ADR-0009\n"], [])
  }
}
