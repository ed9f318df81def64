/// What is read out of a decision record, fact by fact.

import Base
import Handbook
import Markdown
import Testing

/// Reads a record and compares a list of facts, each as the author wrote it and as it is understood.
private func check(
  _ text: String,
  name: String = "x.md",
  _ facts: [String],
  statuses: StatusVocabulary = StatusVocabulary(),
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let file = SourceFile(name, text)
  #expect(spelling(record(file, statuses), file) == facts, sourceLocation: location)
}

private func spelling(_ decision: Decision, _ file: SourceFile) -> [String] {
  var facts: [String] = []
  func add(_ name: String, _ value: String, _ range: SourceRange) {
    facts.append("\(name) ‹\(file.text(range))› \(value)")
  }
  if let number = decision.number { add("number", "\(number.value)", number.range) }
  for status in [decision.status].compactMap(\.self) + decision.furtherStatuses {
    add("status", "\(status.value.stage) \(status.value.label)", status.range)
  }
  if let date = decision.date { add("date", date.value.text, date.range) }
  if let review = decision.reviewBy { add("review", review.value.text, review.range) }
  let lists = [
    ("decider", decision.deciders), ("consulted", decision.consulted),
    ("informed", decision.informed), ("tag", decision.tags), ("affects", decision.affects),
    ("enforces", decision.enforces), ("forbids", decision.forbids),
  ]
  for (name, list) in lists { for item in list { add(name, item.value, item.range) } }
  for relation in decision.relations {
    add(relation.kind.rawValue, "\(relation.target)", relation.range)
  }
  for finding in decision.findings where finding.rule != .missingStatus {
    add(finding.rule.code, finding.message.text, finding.place.range)
  }
  return facts
}

@Suite("A decision")
struct DecisionTests {
  @Test("of adr-tools is read from its lines and its section")
  func nygard() {
    check(
      """
      # 2. Implement as shell scripts

      Date: 2016-02-12

      ## Status

      Superceded by [9. Help scripts](0009-help-scripts.md)

      Amends [5. Help comments](0005-help-comments.md)

      ## Context

      Accepted is what this once was, amends [7](0007-x.md).
      """,
      [
        "number ‹2› 2",
        "status ‹Superceded by [9. Help scripts](0009-help-scripts.md)› superseded Superceded by 9. Help scripts",
        "date ‹2016-02-12› 2016-02-12",
        "superseded by ‹[9. Help scripts](0009-help-scripts.md)› link(\"0009-help-scripts.md\")",
        "amends ‹[5. Help comments](0005-help-comments.md)› link(\"0005-help-comments.md\")",
      ]
    )
  }

  @Test("of MADR 2 and log4brains is read from the bullets under its title")
  func bullets() {
    check(
      """
      # Use an outbox

      - Status: superseded by [20201029-x](20201029-x.md)
      - Deciders: Ann, [Bob](https://example.org), <!-- who else? -->
      - Date: 28/10/2020 <!-- optional -->
      - Tags: dev-tools, doc

      ## Links <!-- optional -->

      - Relates to [20200101-y](20200101-y.md)
      - Refined by [ADR-0005](0005-z.md)
      - [the manual](manual.md)
      """,
      name: "20201016-use-an-outbox.md",
      [
        "status ‹superseded by [20201029-x](20201029-x.md)› superseded superseded by 20201029-x",
        "date ‹28/10/2020› 2020-10-28", "decider ‹Ann› Ann",
        "decider ‹[Bob](https://example.org)› Bob", "tag ‹dev-tools› dev-tools", "tag ‹doc› doc",
        "superseded by ‹[20201029-x](20201029-x.md)› link(\"20201029-x.md\")",
        "relates to ‹[20200101-y](20200101-y.md)› link(\"20200101-y.md\")",
        "amended by ‹[ADR-0005](0005-z.md)› link(\"0005-z.md\")",
      ]
    )
  }

  @Test("of MADR 3 and 4 is read from its front matter in every spelling of its keys")
  func frontMatter() {
    check(
      """
      ---
      id: ADR-0012
      status: "accepted; supersedes ADR-0045"
      date: {2024-03-04}
      decision-makers: [Ann, "Bob"]
      consulted: Cid
      informed:
      reviewBy: 2025-01-01
      superseded_by: [5, ADR-7, 20201016-use-slugs]
      amends: {id: ADR-3, version: 1.0.0}
      links: [{target: 9, kind: relates-to}]
      affects: [{type: path, pattern: "src/**"}, orders]
      enforces: [missing-timeout]
      forbids: "* -> legacy"
      tags: [a b, c]
      ---
      # Use an outbox
      """,
      [
        "number ‹0012› 12", "status ‹accepted› accepted accepted", "date ‹2024-03-04› 2024-03-04",
        "review ‹2025-01-01› 2025-01-01", "decider ‹Ann› Ann", "decider ‹Bob› Bob",
        "consulted ‹Cid› Cid", "tag ‹a› a", "tag ‹b› b", "tag ‹c› c",
        "affects ‹src/**› src/**", "affects ‹orders› orders",
        "enforces ‹missing-timeout› missing-timeout",
        "forbids ‹* -> legacy› * -> legacy", "supersedes ‹ADR-0045› number(45)",
        "superseded by ‹5› number(5)", "superseded by ‹ADR-7› number(7)",
        "superseded by ‹20201016-use-slugs› name(\"20201016-use-slugs\")",
        "amends ‹ADR-3› number(3)",
        "relates to ‹9› number(9)",
      ]
    )
  }

  @Test("is read from front matter that YAML cannot read")
  func brokenFrontMatter() {
    check(
      "---\nstatus: \"superseded by ADR-0123\ndate: 2024-03-04\n---\n# T\n",
      [
        "status ‹superseded by ADR-0123› superseded superseded by ADR-0123",
        "date ‹2024-03-04› 2024-03-04", "superseded by ‹ADR-0123› number(123)",
      ]
    )
  }

  @Test("is read from one line of several labels, and from tables")
  func lines() {
    check(
      "# ADR 002: T\n\n**Status:** Accepted | **Date:** 2025-02-17 | **Review:** 2026-02-17\n",
      [
        "number ‹002› 2", "status ‹Accepted› accepted Accepted", "date ‹2025-02-17› 2025-02-17",
        "review ‹2026-02-17› 2026-02-17",
      ]
    )
    check(
      "# T\n\n| Status | Date |\n|---|---|\n| **Accepted** | 4 March 2021 |\n",
      ["status ‹Accepted› accepted Accepted", "date ‹4 March 2021› 2021-03-04"]
    )
    check(
      "# T\n\n| | |\n|---|---|\n| Status | Accepted |\n| Deciders | Ann |\n",
      ["status ‹Accepted› accepted Accepted", "decider ‹Ann› Ann"]
    )
    check(
      "# T\n\nStatus\n: Accepted\n\n**Deciders**\n\n- Ann\n- Bob\n",
      ["status ‹Accepted› accepted Accepted", "decider ‹Ann› Ann", "decider ‹Bob› Bob"]
    )
  }

  @Test("takes nothing from code, comments, quotes of a template or later prose")
  func decoys() {
    check(
      """
      # T

      ```yaml
      status: accepted
      Status: Rejected
      ```

      <!-- Status: rejected
      Date: 2020-01-01 -->

      Set `Status: Accepted` when done.

      ## Status

      > A decision may be "proposed" if nobody has agreed.

          Deprecated

      Accepted

      ## API

      ### Status

      Rejected
      """,
      ["status ‹Accepted› accepted Accepted"]
    )
  }

  @Test("that leaves the choices of a template states nothing")
  func placeholders() {
    check(
      "# T\n\n* Status: [proposed | accepted | superseded by [ADR-5](0005-x.md)]\n* Date: [YYYY-MM-DD when]\n* Deciders: [list everyone involved]\n",
      []
    )
    check(
      "---\nstatus: \"{proposed | rejected | superseded by ADR-0123\"\ndate: {YYYY-MM-DD}\n---\n# T\n",
      []
    )
    check("# T\n\n## Status\n\n\\{Deprecated|Proposed|Accepted\\}\n", [])
    check("# T\n\n## Status\n\n- 🤔 Proposed\n- ❌ Rejected\n- ✅ Accepted\n", [])
    check(
      "# T\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n",
      ["status ‹Accepted› accepted Accepted"]
    )
  }

  @Test("says what stands where a fact should stand and cannot be read")
  func findings() {
    check(
      "---\nnumber: seven\nreview-by: soon\n---\n# T\n\n- Status: Acepted, we hope\n- Date: Mar 2021\n- Created: 2021-02-30\n",
      [
        "ADR014 ‹seven› `seven` is no number of a decision", "LNT003 ‹soon› `soon` is no day",
        "ADR003 ‹Acepted› `Acepted` is no status", "LNT003 ‹Mar 2021› `Mar 2021` is no day",
        "LNT003 ‹2021-02-30› `2021-02-30` is no day",
      ]
    )
    let record = record(SourceFile("x.md", "# T\n\nStatus: Acepted\n"))
    #expect(record.findings.map(\.help) == ["Did you mean `accepted`?"])
    let other = read("# T\n\n## Status\n\nWe shall see\n")
    #expect(other.findings.first?.help?.contains("`decisions: statuses:`") == true)
    #expect(read("# T\n").findings.map(\.rule) == [.missingStatus])
    #expect(read("# T\n").findings.map(\.place.range) == [SourceRange(2, 3)])
    #expect(
      read("# ADR-1234567890: T\n").findings.map(\.rule) == [.unreadableNumber, .missingStatus]
    )
  }

  @Test(
    "has the number of its title, its file or its front matter, and a title without it",
    arguments: [
      ("x.md", "# 7. T", 7, "T"), ("x.md", "# ADR-007: T", 7, "T"), ("x.md", "# ADR 7 - T", 7, "T"),
      ("x.md", "# ADR-001 — T", 1, "T"), ("x.md", "# [ADR-7] T", 7, "T"),
      ("x.md", "# **ADR-7**: T", 7, "T"), ("x.md", "ADR 7: T\n========", 7, "T"),
      ("x.md", "# Architecture Decision Record 12: T", 12, "T"),
      ("x.md", "# Architecture Decision Record: T", nil, "T"), ("x.md", "# 0007 T", 7, "T"),
      ("x.md", "# 7 T", nil, "7 T"), ("x.md", "# 3D views", nil, "3D views"),
      ("x.md", "# 2024-09-30 T", nil, "2024-09-30 T"), ("x.md", "# RFC 7: T", nil, "RFC 7: T"),
      ("x.md", "# ADR-7: Use `x` [Accepted] ##", 7, "Use x"),
      ("x.md", "# T (superseded)", nil, "T"),
      ("x.md", "# T (open source)", nil, "T (open source)"),
      ("x.md", "# T [link](x.md)", nil, "T link"),
      ("0007-t.md", "# T", 7, "T"), ("12-t.md", "# T", 12, "T"), ("adr-007-t.md", "# T", 7, "T"),
      ("ADR-7.md", "# T", 7, "T"), ("adr007-t.md", "# T", 7, "T"), ("ADR_7_t.md", "# T", 7, "T"),
      ("20201016-t.md", "# T", nil, "T"), ("2021-06-05_001-t.md", "# T", 1, "T"),
      ("2024-06-t.md", "# T", nil, "T"), ("0007-use-t.md", "", 7, "Use t"),
      ("0008-t.md", "# 7. T", 7, "T"), ("t.md", "---\nadr: 7\n---\n# T", 7, "T"),
      ("t.md", "---\nid: use-t\n---\n# T", nil, "T"), ("t.md", "# T\n\nADR Number: AR-001", 1, "T"),
      ("t.md", "---\ntitle: |\n  1. T\n---\n", 1, "T"),
    ] as [(String, String, Int?, String)]
  )
  func names(name: String, text: String, number: Int?, title: String) {
    let decision = record(SourceFile(name, text))
    #expect(decision.number?.value == number)
    #expect(decision.title == title)
  }

  @Test("keeps the number of its file beside that of its title")
  func fileNumber() {
    let decision = record(SourceFile("0008-t.md", "# 7. T\n"))
    #expect(decision.number?.value == 7)
    #expect(decision.fileNumber == 8)
  }

  @Test("keeps what its title says of its status beside what its field says")
  func furtherStatuses() {
    check(
      "# ADR-7: T (superseded by ADR-9)\n\n## Status\n\nAccepted\n",
      [
        "number ‹7› 7", "status ‹Accepted› accepted Accepted",
        "status ‹superseded by ADR-9› superseded superseded by ADR-9",
      ]
    )
  }
}

private func read(_ text: String) -> Decision { record(SourceFile("x.md", text)) }
