import Base
import Testing

@testable import CLI

@Suite struct JSONFormatTests {
  @Test func rangesAreInCharactersAndBytes() throws {
    try check(
      .json,
      at: "findings.2.range",
      is: #"{"end":{"column":12,"line":2,"offset":18},"start":{"column":4,"line":2,"offset":10}}"#
    )
    try check(
      .json,
      at: "findings.0.range",
      is: #"{"end":{"column":5,"line":3,"offset":20},"start":{"column":5,"line":2,"offset":9}}"#
    )
  }

  @Test func aFileAsAWholeBeginsAtItsStart() throws {
    try check(
      .json,
      at: "findings.3.range",
      is: #"{"end":{"column":1,"line":1,"offset":0},"start":{"column":1,"line":1,"offset":0}}"#
    )
  }

  @Test func aPlaceThatCannotBeFoundHasNoRange() throws {
    try check(.json, at: "findings.1.path", is: #""b.md""#)
    try check(.json, at: "findings.1.range", is: "null")
  }

  @Test func everythingThatIsKnownIsTold() throws {
    try check(.json, at: "findings.2.code", is: #""DOC006""#)
    try check(.json, at: "findings.2.name", is: #""broken-internal-link""#)
    try check(.json, at: "findings.2.severity", is: #""error""#)
    try check(.json, at: "findings.2.help", is: #""Did you mean \"home.md\"?""#)
    try check(.json, at: "findings.2.subjects", is: #"["gone.md"]"#)
    try check(.json, at: "findings.2.fingerprint", is: #""f0""#)
    try check(.json, at: "findings.2.url", is: #""https://example.org/docs/rules/DOC006.html""#)
    try check(.json, at: "findings.2.related.0.path", is: #""a.md""#)
    try check(.json, at: "findings.2.related.0.range.start.line", is: "2")
    try check(.json, at: "findings.2.fixes.0.safety", is: #""unsafe""#)
    try check(.json, at: "findings.2.fixes.0.edits.1.path", is: #""e.md""#)
    try check(.json, at: "findings.0.fixes.0.edits.0.replacement", is: #""<é>""#)
  }

  @Test func rulesOfTheCatalogueExplainThemselves() throws {
    let document = ReportFormat.json.text(Scene.report)
    #expect(document.contains("Readers who move from heading to heading"))
    #expect(document.contains("A reader who follows the link gets nothing"))
    #expect(document.contains("Use the next level, or add the heading"))
  }

  @Test func theSummaryCountsWhatIsThereAndWhatIsSilenced() throws {
    try check(.json, at: "version", is: "1")
    try check(
      .json,
      at: "summary",
      is: #"{"errors":2,"infos":1,"silenced":{"baseline":0,"comments":0,"waivers":0},"warnings":1}"#
    )
    try check(.json, Scene.report(of: []), at: "findings", is: "[]")
  }

  @Test(arguments: [
    "ftp://example.org", "https://example.org/a b", "https://example.org/](x)", "/x",
  ])
  func anAddressThatCouldBreakOutIsNotUsed(website: String) throws {
    var report = Scene.report
    report.rulesAddress = website
    try check(.json, report, at: "findings.0.url", is: "null")
    try check(.sarif, report, at: "runs.0.tool.driver.informationUri", is: nil)
  }
}
