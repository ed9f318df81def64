import Base
import Testing

@testable import CLI

@Suite struct GitHubFormatTests {
  @Test func errorsComeFirstAndColumnsOnlyWithinALine() {
    #expect(
      ReportFormat.github.text(Scene.report) == """
        ::error file=c & d.md,line=2,endLine=2,col=4,endColumn=12,title=DOC006 broken-internal-link\
        ::link to "gone.md" leads nowhere%0A  a.md:2:1: It stood [here] once\
        %0A  help: Did you mean "home.md"?
        ::error file=e.md,line=1,endLine=1,title=DOC001 missing-title::No title
        ::warning file=a.md,line=2,endLine=3,title=DOC018 skipped-heading-level::A heading is skipped
        ::notice file=b.md,title=DOC007 somewhere-else::Nobody can look

        """
    )
  }

  @Test func tenOfAKindAreAnnotatedAndTheRestIsCounted() {
    let findings = Severity.allCases.flatMap { severity in
      (0..<12).map { number in
        Finding(
          RuleID("DOC001", "n"),
          severity,
          at: Place(BytePath("e.md"), SourceRange(number % 3, 4)),
          "M"
        )
      }
    }
    let lines = ReportFormat.github.text(Scene.report(of: findings)).split(separator: "\n")
    #expect(lines.count == 31)
    #expect(lines.filter { $0.hasPrefix("::warning ") }.count == 10)
    #expect(
      lines.last == "Not annotated, for GitHub shows ten of a kind: 2 errors, 2 warnings, 2 notes"
    )
    #expect(lines.first?.contains("line=1,endLine=1,col=1,endColumn=5") == true)
  }

  @Test func propertiesAreEscapedAsTheToolkitDoes() {
    let path = "a,b:c%0A::error::.md"
    let finding = Finding(
      RuleID("DOC001", "n"),
      .error,
      at: Place(file: BytePath(path)),
      "100% of a:b,c\n::error::d"
    )
    #expect(
      ReportFormat.github.text(Scene.report(of: [finding])) == #"""
        ::error file=a%2Cb%3Ac%250A%3A%3Aerror%3A%3A.md,line=1,endLine=1,title=DOC001 n\#
        ::100%25 of a:b,c\u{A}::error::d

        """#
    )
  }

  @Test func aMessageOfMegabytesIsCut() {
    let long = String(repeating: "%", count: 2_000_000)
    let finding = Finding(
      RuleID("DOC001", "n"),
      .error,
      at: Place(file: BytePath("a")),
      Message(stringLiteral: long),
      help: long
    )
    #expect(ReportFormat.github.render(Scene.report(of: [finding])).count < 30_000)
  }
}
