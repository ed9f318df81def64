import Base
import CLI
import Foundation
import Testing

/// Expects the name and the file that a word asks for.
private func check(
  _ word: Word,
  _ name: String,
  _ file: Word?,
  at location: SourceLocation = #_sourceLocation
) throws {
  let request = try FormatRequest(parsing: word, of: "lint")
  #expect(request.format.name == name, sourceLocation: location)
  #expect(request.file == file, sourceLocation: location)
}

private func check(
  _ word: Word,
  isRefusedWith message: String,
  at location: SourceLocation = #_sourceLocation
) {
  let error = #expect(throws: UsageError.self, sourceLocation: location) {
    try FormatRequest(parsing: word, of: "lint")
  }
  #expect(error?.message.text == message, sourceLocation: location)
  #expect(error?.advice == "try: lintel help lint", sourceLocation: location)
}

@Suite struct FormatRequestTests {
  @Test func aFormatGoesToStandardOutputOrToAFile() throws {
    try check("text", "text", nil)
    try check("sarif=lintel.sarif", "sarif", "lintel.sarif")
    try check("json=-", "json", nil)
    try check("json=a=b", "json", "a=b")
    try check(Word(bytes: Array("json=".utf8) + [0xFF]), "json", Word(bytes: [0xFF]))
  }

  @Test func whatMakesNoSenseIsRefused() {
    check("sarfi", isRefusedWith: #""--format" cannot be "sarfi"; did you mean "sarif"?"#)
    check("summ=x.md", isRefusedWith: #""--format" cannot be "summ"; did you mean "summary"?"#)
    check("json=", isRefusedWith: #""--format json=" names no file"#)
    let names = "checkstyle, concise, github, gitlab, json, junit, rdjson, sarif, summary, text"
    check("html", isRefusedWith: #""--format" cannot be "html"; it is one of \#(names)"#)
    check("", isRefusedWith: #""--format" cannot be ""; it is one of \#(names)"#)
  }
}

@Suite struct FormatListTests {
  @Test func everyFormatIsInTheListInAlphabeticalOrder() throws {
    let formats = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/CLI/Reports/Formats")
    let declared = try FileManager.default.contentsOfDirectory(atPath: formats.path).flatMap {
      let text = try String(contentsOf: formats.appending(path: $0), encoding: .utf8)
      return text.matches(of: /static let \w+ = ReportFormat\(\s*name: "(\w+)"/).map {
        String($0.1)
      }
    }
    #expect(declared.count > 5)
    #expect(ReportFormat.all.map(\.name) == declared.sorted())
  }
}
