/// Reports of findings in a terminal.

import Base
import Testing

@testable import CLI

private let link = RuleID("DOC006", "broken-internal-link")
private let title = RuleID("DOC001", "missing-title")

/// Makes a finding at the marked part of a text: `a «b» c`.
private func marked(_ text: String, _ path: String = "a.md") -> (SourceFile, Place) {
  let start = text.utf8.count - text.drop { $0 != "«" }.utf8.count
  let rest = text.replacing("«", with: "")
  let end = rest.utf8.count - rest.drop { $0 != "»" }.utf8.count
  let file = SourceFile(path, rest.replacing("»", with: ""))
  return (file, Place(file.path, SourceRange(start, end)))
}

private func report(
  _ form: TextReport.Form,
  _ findings: [Finding],
  _ files: [SourceFile],
  usesColor: Bool = false,
  width: Int = 80
) -> String {
  TextReport(form, usesColor: usesColor, width: width) { path in
    files.first { $0.path == path }
  }.text(of: findings)
}

/// Expects the quoted line and its carets under a marked text.
private func check(
  _ text: String,
  shows line: String,
  _ carets: String,
  width: Int = 80,
  at location: SourceLocation = #_sourceLocation
) {
  let (file, place) = marked(text)
  let lines = report(.full, [Finding(link, .error, at: place, "M")], [file], width: width)
    .split(separator: "\n").map(String.init)
  let number = lines[3].prefix { $0.isNumber }.count
  #expect(lines[3].dropFirst(number + 3) == line, sourceLocation: location)
  #expect(lines[4].dropFirst(number + 3) == carets, sourceLocation: location)
  #expect(lines.allSatisfy { $0.count <= width }, sourceLocation: location)
}

@Suite struct ReportTests {
  private let file: SourceFile
  private let place: Place

  init() {
    (file, place) = marked("# Title\n\nsee [x](«gone.md») for\n", "content/a.md")
  }

  @Test func aFindingIsShownWithItsLine() {
    let other = SourceFile("content/b.md", String(repeating: "\n", count: 11) + "# Old home\n")
    let related = Related(
      Place(other.path, SourceRange(13, 21)),
      "It stood here once"
    )
    let findings = [
      Finding(
        link,
        .error,
        at: place,
        #"link to "gone.md" leads nowhere"#,
        help: "Did you mean \"home.md\"?",
        related: [related]
      ),
      Finding(title, .warning, at: Place(file: BytePath("z.md")), "No title"),
    ]
    #expect(
      report(.full, findings, [file, other]) == """
        error[DOC006 broken-internal-link]: link to "gone.md" leads nowhere
          --> content/a.md:3:9
           |
        3  | see [x](gone.md) for
           |         ^^^^^^^
           = help: Did you mean "home.md"?
        note: It stood here once
          --> content/b.md:12:3
           |
        12 | # Old home
           |   ^^^^^^^^

        warning[DOC001 missing-title]: No title
         --> z.md:1:1

        1 error, 1 warning

        """
    )
  }

  @Test func theConciseFormIsOneLineEach() {
    let findings = [Finding(link, .error, at: place, "link leads nowhere")]
    #expect(
      report(.concise, findings, [file]) == """
        content/a.md:3:9: error DOC006 broken-internal-link: link leads nowhere
        1 error

        """
    )
  }

  @Test func findingsAreSortedByPathPlaceAndCode() {
    let places = [("b", 0, "X1"), ("a", 2, "X1"), ("a", 0, "X2"), ("a", 0, "X1")]
    let findings = places.map { path, offset, code in
      Finding(RuleID(code, "n"), .info, at: Place(BytePath(path), SourceRange(at: offset)), "M")
    }
    let files = [SourceFile("a", "abc"), SourceFile("b", "abc")]
    let expected = """
      a:1:1: info X1 n: M
      a:1:1: info X2 n: M
      a:1:3: info X1 n: M
      b:1:1: info X1 n: M
      4 notes

      """
    #expect(report(.concise, findings, files) == expected)
    #expect(report(.concise, findings.reversed(), files) == expected)
  }

  @Test func nothingFoundIsNothingSaid() {
    #expect(report(.full, [], []) == "")
    #expect(FindingCount([]).text == "no findings")
  }

  @Test func coloursAreUsedOnlyWhenAskedFor() {
    let findings = [Finding(link, .error, at: place, "M", help: "H")]
    #expect(!report(.full, findings, [file]).contains("\u{1B}"))
    let colored = report(.full, findings, [file], usesColor: true)
    #expect(colored.contains("\u{1B}[1;31merror[DOC006 broken-internal-link]\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report(.full, findings, [file]))
  }

  @Test(arguments: TextReport.Form.allCases)
  func contentCannotForgeALine(form: TextReport.Form) {
    let evil = "x\n\r\u{1B}[2Kerror[OK all-is-well]: fine\u{2028}\u{202E}\u{9B}"
    let file = SourceFile(path: BytePath(evil), bytes: Array("a \u{1B}[2K\u{202E}\r\nb".utf8))
    let place = Place(file.path, SourceRange(2, 4))
    let finding = Finding(
      link,
      .error,
      at: place,
      Message(stringLiteral: evil),
      help: evil,
      related: [Related(place, Message(stringLiteral: evil))]
    )
    let text = report(form, [finding], [file])
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value < 0x7F) })
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("error[OK") }.isEmpty)
    #expect(text.split(separator: "\n").count == (form == .concise ? 2 : 12))
  }

  @Test func placesOutsideTheirFileAreDrawnBackIntoIt() {
    let finding = Finding(link, .error, at: Place(BytePath("a.md"), SourceRange(90, 99)), "M")
    #expect(report(.concise, [finding], [SourceFile("a.md", "ab\ncd")]).hasPrefix("a.md:2:3: "))
    #expect(report(.concise, [finding], []).hasPrefix("a.md: error"))
    #expect(report(.full, [finding], [SourceFile("a.md", "")]).hasPrefix("error["))
  }
}

@Suite struct ExcerptTests {
  @Test func caretsStandUnderWhatTheRangeCovers() {
    check("ab «cd» ef", shows: "ab cd ef", "   ^^")
    check("«x»", shows: "x", "^")
    check("ab«»", shows: "ab", "  ^")
    check("a«»b", shows: "ab", " ^")
  }

  @Test func widthsAreThoseOfATerminal() {
    check("漢字 «x»", shows: "漢字 x", "     ^")
    check("a «漢字» b", shows: "a 漢字 b", "  ^^^^")
    check("🎉 «x»", shows: "🎉 x", "   ^")
    check("e\u{301} «x»", shows: "e\u{301} x", "  ^")
    check("\ta\t«x»", shows: "    a   x", "        ^")
    check("\u{7} «x»", shows: #"\u{7} x"#, "      ^")
  }

  @Test func aRangeOverSeveralLinesNamesTheLast() {
    check("ab «cd\nef\ng»h", shows: "ab cd", "   ^^ to line 3")
  }

  @Test func ofALongLineTheNeighbourhoodIsShown() {
    let words = String(repeating: "word ", count: 40)
    check(
      "\(words)«here»\(words)",
      shows: "… word word hereword word word word…",
      "            ^^^^",
      width: 40
    )
    check("«here» \(words)", shows: "here word word word word word word…", "^^^^", width: 40)
    check("\(words)«»", shows: "… word word ", "            ^", width: 40)
  }

  @Test func aLineOfAMegabyteCostsNoMoreThanAnother() {
    let text = String(repeating: "漢", count: 300_000)
    let (file, place) = marked("\(text)«x»\(text)")
    let text40 = report(.full, [Finding(link, .error, at: place, "M")], [file], width: 40)
    #expect(text40.utf8.count < 400)
    #expect(text40.contains("a.md:1:300001\n"))
  }

  @Test func aLimitKeepsTheMostSevereInTheirOrder() {
    let (page, _) = marked("# «Title»\n")
    let severities: [Severity] = [.info, .error, .warning, .error, .warning]
    let findings = severities.enumerated().map { number, severity in
      Finding(link, severity, at: Place(page.path, SourceRange(at: number)), "M\(number)")
    }
    let reporter = TextReport(.concise) { _ in page }
    let lines = reporter.text(of: findings, atMost: 3).split(separator: "\n")
    #expect(lines.prefix(3).map { $0.suffix(2) } == ["M1", "M2", "M3"])
    #expect(lines[3] == "and 2 more; \"lintel lint\" tells them all")
    #expect(lines[4] == "2 errors, 2 warnings, 1 note")
    #expect(!reporter.text(of: findings, atMost: 5).contains("more;"))
  }
}
