/// The formats of GitLab and reviewdog.

import Base
import Testing

@testable import CLI

@Suite struct GitLabFormatTests {
  @Test func anIssueNamesItsRuleAndItsLines() throws {
    try check(
      .gitlab,
      at: "0",
      is: #"{"check_name":"DOC018","description":"DOC018: A heading is skipped","#
        + #""fingerprint":"f1","location":{"lines":{"begin":2,"end":3},"path":"a.md"},"#
        + #""severity":"minor"}"#
    )
    try check(.gitlab, at: "1.location.lines.begin", is: "1")
    try check(.gitlab, at: "1.severity", is: #""info""#)
    try check(.gitlab, at: "2.severity", is: #""major""#)
  }

  @Test func noFindingsAreAnEmptyArrayWithoutAMark() {
    #expect(ReportFormat.gitlab.text(Scene.report(of: [])) == "[]\n")
  }

  @Test func noTwoIssuesShareAFingerprint() throws {
    let finding = Scene.findings[0]
    let report = Report([finding, finding, finding], fingerprints: ["x", "x", "x"]) { _ in nil }
    let text = ReportFormat.gitlab.text(report)
    let prints = text.matches(of: /"fingerprint": "([^"]*)"/).map { String($0.1) }
    #expect(prints.count == 3 && Set(prints).count == 3 && prints.first == "x")
    #expect(ReportFormat.gitlab.text(report) == text)
  }
}

@Suite struct RDJSONFormatTests {
  @Test func columnsAreBytesAndTheEndIsExclusive() throws {
    try check(
      .rdjson,
      at: "diagnostics.2.location.range",
      is: #"{"end":{"column":15,"line":2},"start":{"column":7,"line":2}}"#
    )
    try check(
      .rdjson,
      at: "diagnostics.0.location.range",
      is: #"{"end":{"column":5,"line":3},"start":{"column":5,"line":2}}"#
    )
    try check(.rdjson, at: "diagnostics.1.location", is: #"{"path":"b.md"}"#)
    try check(.rdjson, at: "diagnostics.3.location", is: #"{"path":"e.md"}"#)
  }

  @Test func aFixOfOneEditIsASuggestion() throws {
    try check(.rdjson, at: "diagnostics.0.suggestions.0.text", is: #""<é>""#)
    try check(.rdjson, at: "diagnostics.0.suggestions.0.range.end.column", is: "5")
    try check(.rdjson, at: "diagnostics.2.suggestions", is: nil)
  }

  @Test func severityRuleAndRelatedPlacesAreTold() throws {
    try check(.rdjson, at: "diagnostics.2.severity", is: #""ERROR""#)
    try check(
      .rdjson,
      at: "diagnostics.2.code",
      is: #"{"url":"https://example.org/docs/rules/DOC006.html","value":"DOC006"}"#
    )
    try check(.rdjson, at: "diagnostics.2.related_locations.0.location.path", is: #""a.md""#)
    try check(
      .rdjson,
      at: "source",
      is: #"{"name":"lintel","url":"https://example.org/docs/rules/"}"#
    )
  }
}
