/// What waivers silence, and on what they must stand.

import Base
import Handbook
import Markdown
import Testing

@testable import Rules

@Suite("Waivers")
struct WaiverTests {
  private static let decisions = CitedDecisions([
    1: [.stage(.accepted)], 2: [.stage(.proposed)], 3: [.superseded], 4: [.unstated],
    5: [.superseded, .stage(.accepted)], 6: [.stage(.rejected)],
  ])

  @Test(
    "silence their rule in their document",
    arguments: [
      ("{rule: DOC018, reason: a, adr: ADR-0001, expires: 2026-11-21}", ["a", "a"]),
      ("{rule: skipped-heading-level, reason: a, adr: 1, expires: '2027-01-01'}", ["a", "a"]),
      ("{rule: doc018, reason: a, adr: adr 5, expires: 2027-01-01, subject: two}", ["", "a"]),
      ("{rule: DOC018, reason: a, adr: 1, expires: 2027-01-01, subject: three}", ["", ""]),
      ("{rule: LNT012, reason: a, adr: 1, expires: 2027-01-01}", ["", ""]),
    ]
  )
  func silencing(waiver: String, reasons: [String]) throws {
    var silence = try #require(try silence("waivers: [\(waiver)]"))
    #expect(silence.findings.map(\.message.text) == [])
    let given = ["one", "two"].map { subject in
      silence.reason(for: finding("DOC018", "skipped-heading-level", [subject, "more"])) ?? ""
    }
    #expect(given == reasons)
    #expect(silence.reason(for: finding("DOC006", "broken-internal-link", ["two"])) == nil)
    let unused = silence.unused(Policy(Configuration(), LintOptions()))
    #expect(unused.map(\.rule.code) == (reasons == ["", ""] ? ["LNT006"] : []))
  }

  @Test(
    "silence nothing when something is wrong with them",
    arguments: [
      ("{rule: DOC018, reason: a, adr: ⟦2⟧, expires: 2027-01-01}", "LNT011", "proposed"),
      ("{rule: DOC018, reason: a, adr: ⟦3⟧, expires: 2027-01-01}", "LNT011", "superseded"),
      ("{rule: DOC018, reason: a, adr: ⟦4⟧, expires: 2027-01-01}", "LNT011", "no status"),
      ("{rule: DOC018, reason: a, adr: ⟦6⟧, expires: 2027-01-01}", "LNT011", "rejected"),
      (
        "{rule: DOC018, reason: a, adr: ⟦ADR-0099⟧, expires: 2027-01-01}", "LNT011",
        "no decision 99"
      ),
      ("{rule: DOC018, reason: a, adr: ⟦later⟧, expires: 2027-01-01}", "LNT011", "not the number"),
      ("⟦{rule: DOC018, reason: a, expires: 2027-01-01}⟧", "LNT011", "cites no decision"),
      ("{rule: DOC018, reason: a, adr: 1, expires: ⟦2026-11-20⟧}", "LNT010", "2026-11-20"),
      ("⟦{rule: DOC018, reason: a, adr: 1}⟧", "LNT010", "no day"),
      ("⟦{rule: DOC018, adr: 1, expires: 2027-01-01}⟧", "LNT007", "no reason"),
      ("⟦{rule: DOC018, reason: ' ', adr: 1, expires: 2027-01-01}⟧", "LNT007", "no reason"),
      ("⟦{reason: a, adr: 1, expires: 2027-01-01}⟧", "LNT008", "no rule"),
      ("{rule: ⟦DOC0018⟧, reason: a, adr: 1, expires: 2027-01-01}", "LNT009", "is no rule"),
      ("{rule: DOC018, reason: a, adr: 1, expires: ⟦soon⟧}", "LNT003", "a day"),
      ("{rule: DOC018, reason: ⟦[a]⟧, adr: 1, expires: 2027-01-01}", "LNT003", "text"),
      ("⟦DOC018⟧", "LNT003", "a waiver"),
    ]
  )
  func wrong(waiver: String, code: String, words: String) throws {
    let file = Example.File(path: "a.md", text: "---\nwaivers: [\(waiver)]\n---\n").parsed
    var silence = try #require(try self.silence(file.file))
    let ranges = silence.findings.filter { $0.rule.code == code }.map(\.place.range)
    #expect(ranges == file.marks)
    let said = silence.findings.filter { $0.message.text.contains(words) }
    #expect(said.map(\.rule.code).contains(code), "\(silence.findings.map(\.message.text))")
    #expect(silence.reason(for: finding("DOC018", "skipped-heading-level", ["two"])) == nil)
    #expect(silence.unused(Policy(Configuration(), LintOptions())).isEmpty)
  }

  @Test("that are no list, or have more than is known, are told")
  func shape() throws {
    let text = try #require(try silence("waivers: none"))
    #expect(text.findings.map(\.rule.code) == ["LNT003"])
    let waiver = "{rule: DOC018, reason: a, adr: 1, expires: 2027-01-01, resaon: b}"
    var extra = try #require(try silence("waivers: [\(waiver)]"))
    #expect(extra.findings.map(\.rule.code) == ["LNT002"])
    #expect(extra.findings.map(\.help) == ["Did you mean `reason`?"])
    #expect(extra.reason(for: finding("DOC018", "skipped-heading-level", [])) == "a")
    #expect(try silence("waivers: []") == nil)
    #expect(try silence("waivers:") == nil)
  }

  @Test("that are narrow count before those that are wide, so that no wide one hides a narrow one")
  func narrow() throws {
    let rest = "adr: 1, expires: 2027-01-01"
    var silence = try #require(
      try silence(
        """
        waivers:
          - {rule: DOC018, reason: wide, \(rest)}
          - {rule: DOC018, reason: narrow, subject: two, \(rest)}
        """
      )
    )
    let given = ["one", "two"].map {
      silence.reason(for: finding("DOC018", "skipped-heading-level", [$0]))
    }
    #expect(given == ["wide", "narrow"])
    #expect(silence.unused(Policy(Configuration(), LintOptions())).isEmpty)
  }

  @Test("whose rule is off are not unused")
  func off() throws {
    let silence = try #require(
      try silence("waivers: [{rule: DOC018, reason: a, adr: 1, expires: 2027-01-01}]")
    )
    var options = LintOptions()
    options.ignore = ["DOC018"]
    #expect(silence.unused(Policy(Configuration(), options)).isEmpty)
    #expect(silence.unused(Policy(Configuration(), LintOptions())).count == 1)
  }

  @Test("show what they would have silenced when they have ended")
  func ended() async throws {
    let waiver = "{rule: DOC018, reason: a, adr: ⟦ADR-1⟧, expires: ⟦2026-11-20⟧}"
    try await check(
      ["page.md": "---\nwaivers: [\(waiver)]\n---\n# One\n\n⟦### Three⟧\n"],
      finds: ["LNT011", "LNT010", "DOC018"]
    )
  }

  private func silence(_ frontMatter: String) throws -> WaiverSilence? {
    try silence(SourceFile("a.md", "---\n\(frontMatter)\n---\n"))
  }

  private func silence(_ file: SourceFile) throws -> WaiverSilence? {
    WaiverSilence(
      ParsedFile(parsing: file, .handbook),
      at: BytePath("a.md"),
      today: try #require(CalendarDate(parsing: Example.today)),
      Self.decisions
    )
  }

  private func finding(_ code: String, _ name: String, _ subjects: [String]) -> Finding {
    let place = Place(BytePath("a.md"), SourceRange(3, 4))
    return Finding(RuleID(code, name), .warning, at: place, "x", subjects: subjects)
  }
}
