/// The formats for people.

import Base
import Testing

@testable import CLI

@Suite struct TextFormatTests {
  @Test func fixesAreOfferedAndTheWayToMoreIsShown() {
    let text = ReportFormat.text.text(Scene.report)
    #expect(text.contains("  = help: Did you mean \"home.md\"?\n"))
    #expect(text.contains("  = help: Link to home.md (--unsafe-fixes does)\n"))
    #expect(text.contains("  = help: Use the next level (--fix does)\n"))
    #expect(
      text.hasSuffix(
        "\n2 errors, 1 warning, 1 note\nwhy, and what to do: lintel explain DOC018\n"
      )
    )
  }

  @Test func nothingFoundIsSaid() {
    #expect(ReportFormat.text.text(Scene.report(of: [])) == "no findings\n")
    #expect(ReportFormat.concise.text(Scene.report(of: [])) == "")
  }

  @Test func theConciseFormIsALineEach() {
    let lines = ReportFormat.concise.text(Scene.report).split(separator: "\n")
    #expect(
      lines[2]
        == "c & d.md:2:4: error DOC006 broken-internal-link: link to \"gone.md\" leads nowhere"
    )
    #expect(lines.count == 5)
  }

  @Test func columnsInALongLineAreCountedFromItsStart() {
    let text = String(repeating: "é", count: 5000) + "\nx"
    let file = IndexedFile(SourceFile("a", text))
    for offset in [0, 2, 1022, 1024, 1026, 2048, 9998, 10_000] {
      #expect(file.point(at: offset).column == offset / 2 + 1)
      #expect(file.point(at: offset).byteColumn == offset + 1)
    }
    #expect(file.point(at: 10_002) == Point(line: 2, column: 2, byteColumn: 2, offset: 10_002))
    #expect(file.point(at: 99_999) == file.point(at: 10_002))
  }
}

@Suite struct SummaryFormatTests {
  @Test func theWorstComeFirstInATable() {
    let text = ReportFormat.summary.text(Scene.report)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "## Lintel: 2 errors, 1 warning, 1 note")
    #expect(lines[1] == "| Severity | Rule | Place | Finding |")
    #expect(
      lines[3]
        == "| error | [DOC006 broken-internal-link](https://example.org/docs/rules/DOC006.html) | "
        + "<code>c &#38; d&#46;md&#58;2&#58;4</code> | "
        + "<code>link to &#34;gone&#46;md&#34; leads nowhere</code> |"
    )
    #expect(lines.map { $0.prefix(8) }.suffix(2) == ["| warnin", "| info |"])
  }

  @Test func moreLinesMayFollow() {
    var report = Scene.report(of: [])
    report.moreMarkdown = ["## Governed by", "", "- ADR-0001"]
    #expect(
      ReportFormat.summary.text(report) == """
        ## Lintel: no findings

        ## Governed by

        - ADR-0001

        """
    )
  }

  @Test func aPageIsNeverTooLarge() {
    let place = Place(file: BytePath("e.md"))
    let long = Message(stringLiteral: String(repeating: "|", count: 3000))
    let findings = (0..<3000).map { Finding(RuleID("DOC\($0)", "n"), .error, at: place, long) }
    var report = Scene.report(of: findings)
    report.moreMarkdown = [String](repeating: String(repeating: "x", count: 999), count: 2000)
    let text = ReportFormat.summary.text(report)
    #expect(text.utf8.count < 1 << 20)
    #expect(text.utf8.count > 900_000)
    #expect(text.contains(/\nAnd \d+ more\.\n/))
    #expect(text.hasSuffix("x\n"))
  }
}
