import Base
import Foundation
import Testing

@testable import CLI

private let results = "runs.0.results"

@Suite struct SARIFFormatTests {
  @Test func regionsAreInCodePointsAndEndBehindTheLast() throws {
    let region = "locations.0.physicalLocation.region"
    try check(
      .sarif,
      at: "\(results).0.\(region)",
      is: #"{"endColumn":12,"endLine":2,"startColumn":4,"startLine":2}"#
    )
    try check(
      .sarif,
      at: "\(results).2.\(region)",
      is: #"{"endColumn":5,"endLine":3,"startColumn":5,"startLine":2}"#
    )
    for number in [1, 3] {
      try check(
        .sarif,
        at: "\(results).\(number).\(region)",
        is: #"{"endColumn":1,"endLine":1,"startColumn":1,"startLine":1}"#
      )
    }
    try check(.sarif, at: "runs.0.columnKind", is: #""unicodeCodePoints""#)
  }

  @Test func aLineBreakAtTheEndOfARangeIsNotPartOfTheRegion() throws {
    let finding = Finding(
      RuleID("DOC001", "n"),
      .error,
      at: Place(BytePath("a.md"), SourceRange(5, 16)),
      "M"
    )
    try check(
      .sarif,
      Scene.report(of: [finding]),
      at: "\(results).0.locations.0.physicalLocation.region",
      is: #"{"endColumn":10,"endLine":2,"startColumn":1,"startLine":2}"#
    )
  }

  @Test func theWorstComeFirst() throws {
    try check(.sarif, at: "\(results).0.level", is: #""error""#)
    try check(.sarif, at: "\(results).2.level", is: #""warning""#)
    try check(.sarif, at: "\(results).3.level", is: #""note""#)
    try check(.sarif, at: "\(results).4", is: nil)
  }

  @Test func pathsArePercentEncodedBelowTheRepository() throws {
    try check(
      .sarif,
      at: "\(results).0.locations.0.physicalLocation.artifactLocation",
      is: #"{"uri":"c%20%26%20d.md","uriBaseId":"%SRCROOT%"}"#
    )
  }

  @Test func theMessageLinksToRelatedPlaces() throws {
    try check(
      .sarif,
      at: "\(results).0.message.text",
      is:
        #""link to \"gone.md\" leads nowhere ([It stood \\[here\\] once](1))\nDid you mean \"home.md\"?""#
    )
    try check(.sarif, at: "\(results).0.relatedLocations.0.id", is: "1")
    try check(
      .sarif,
      at: "\(results).0.relatedLocations.0.physicalLocation.artifactLocation.uri",
      is: #""a.md""#
    )
    try check(.sarif, at: "\(results).0.codeFlows", is: nil)
  }

  @Test func noTextFromADocumentIsALink() throws {
    let finding = Finding(
      RuleID("DOC001", "n"),
      .error,
      at: Place(file: BytePath("e.md")),
      "[click](https://evil.example)"
    )
    try check(
      .sarif,
      Scene.report(of: [finding]),
      at: "\(results).0.message.text",
      is: #""[click] (https://evil.example)""#
    )
  }

  @Test func fingerprintsAreOfTheLineAndOfTheMeaning() throws {
    try check(
      .sarif,
      at: "\(results).2.partialFingerprints",
      is: #"{"lintel/v1":"f1","primaryLocationLineHash":"\#(hash(Scene.files[0], 2))"}"#
    )
    try check(.sarif, at: "\(results).3.partialFingerprints.primaryLocationLineHash", is: #""f2""#)
  }

  private func hash(_ file: SourceFile, _ line: Int) -> String {
    LineHashes(file.bytes)[line] ?? ""
  }

  @Test func onlySafeFixesAreOffered() throws {
    try check(.sarif, at: "\(results).0.fixes", is: nil)
    try check(
      .sarif,
      at: "\(results).2.fixes.0.artifactChanges.0.replacements.0",
      is: #"{"deletedRegion":{"endColumn":5,"endLine":3,"startColumn":5,"startLine":2},"#
        + #""insertedContent":{"text":"<é>"}}"#
    )
  }

  @Test func aChainOfCallsIsAFlow() throws {
    let steps = [5, 9].map { Related(Place(BytePath("a.md"), SourceRange($0, $0 + 3)), "step") }
    let place = Place(BytePath("a.md"), SourceRange(0, 3))
    let finding = Finding(RuleID("DEP001", "n"), .error, at: place, "M", related: steps)
    let report = Scene.report(of: [finding])
    let flow = "\(results).0.codeFlows.0.threadFlows.0.locations"
    try check(.sarif, report, at: "\(flow).0.location.message.text", is: #""M""#)
    try check(
      .sarif,
      report,
      at: "\(flow).2.location.physicalLocation.region.startColumn",
      is: "5"
    )
    try check(
      .sarif,
      report,
      at: "\(results).0.partialFingerprints.primaryLocationLineHash",
      is: #""f0""#
    )
  }

  @Test func rulesAreDescribedInFull() throws {
    let text = ReportFormat.sarif.text(Scene.report)
    for code in ["DOC001", "DOC006", "DOC007", "DOC018"] {
      #expect(text.contains(#"{"id":"\#(code)""#))
    }
    let number = try #require(text.firstMatch(of: /"ruleId":"DOC018","ruleIndex":(\d+)/)?.1)
    let rule = "runs.0.tool.driver.rules.\(number)"
    try check(.sarif, at: "\(rule).id", is: #""DOC018""#)
    try check(.sarif, at: "\(rule).helpUri", is: #""https://example.org/docs/rules/DOC018.html""#)
    try check(.sarif, at: "\(rule).defaultConfiguration.level", is: #""warning""#)
    try check(
      .sarif,
      at: "\(rule).properties",
      is: #"{"precision":"high","problem.severity":"warning","tags":["DOC","recommended"]}"#
    )
  }

  @Test func whatGitHubWouldRejectIsLeftOutAndCounted() throws {
    let log = sarifLog(Scene.report, limit: 2)
    let document = try JSONSerialization.jsonObject(with: Data(log.bytes()))
    try check(document, at: "\(results).1.level", is: #""error""#)
    try check(document, at: "\(results).2", is: nil)
    try check(
      document,
      at: "runs.0.invocations.0.toolExecutionNotifications.0.message.text",
      is: #""2 findings are left out, the least severe ones""#
    )
    try check(.sarif, at: "runs.0.invocations.0", is: #"{"executionSuccessful":true}"#)
  }
}

/// Expects the fingerprints of the lines of a text.
private func check(
  _ text: String,
  _ expected: [String],
  at location: SourceLocation = #_sourceLocation
) {
  let hashes = LineHashes(Array(text.utf8))
  let lines = LineMap(Array(text.utf8)).count
  #expect((1...lines).map { hashes[$0] } == expected, sourceLocation: location)
  #expect(hashes[0] == nil && hashes[lines + 1] == nil, sourceLocation: location)
}

/// The expected values were computed line by line from the definition, without a rolling hash.
@Suite struct LineHashTests {
  @Test func anEmptyFileIsOneLine() {
    check("", ["c129715d7a2bc9a3:1"])
  }

  @Test func spacesAndLineBreaksDoNotCount() {
    let expected = [
      "412d7e07e515db08:1", "96774b6f3be66a91:1", "c71dc10da92cd48b:1", "b1139d51a7361163:1",
    ]
    check("# One\r\n\r\n \tTwo\rThree", expected)
    check("#One\n\nT w o\n  Three\t", expected)
  }

  @Test func equalWindowsAreCounted() {
    let same = (1...5).map { "f5a3ec6cb367230a:\($0)" }
    let ending = [
      "f8d4414eb1c1defb:1", "5ac276916b750073:1", "97c6fdc743c4f64b:1", "d9ce8cd398ce8403:1",
      "857235c1b43aa31b:1", "71d4c71dbfe37b13:1", "a0301b5a9a83b96b:1", "c129715d7a2bc9a3:1",
    ]
    check(String(repeating: "same line here\n", count: 12), same + ending)
  }

  @Test func charactersAreUnitsOfUTF16() {
    check("\u{2003}é 🎉\n\n", ["41faeef2550be934:1", "3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1"])
    #expect(LineHashes([0x61, 0xFF, 0xC3, 0x28, 0x62, 0x0A])[1] == "a20b9e25af7a8c4a:1")
  }
}
