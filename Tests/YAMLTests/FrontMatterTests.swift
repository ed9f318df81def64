/// Where front matter begins and ends, and what it must be.

import Base
import Testing
import YAML

struct FrontMatterTests {
  /// Compares the YAML text, the body, and the findings of a file; no front matter is spelled as nil.
  private func check(
    _ text: String,
    yaml: String?,
    body: String,
    findings: [String] = [],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let file = SourceFile("a.md", text)
    let front = readFrontMatter(file)
    #expect(front.range.map(file.text) == yaml, sourceLocation: location)
    #expect((front.document == nil) == (yaml == nil), sourceLocation: location)
    let rest = SourceRange(front.bodyStart, file.bytes.count)
    #expect(file.text(rest) == body, sourceLocation: location)
    #expect(front.findings.map { spelling($0, in: file) } == findings, sourceLocation: location)
  }

  @Test func frontMatterStandsBetweenFences() {
    check("---\na: 1\n---\nbody\n", yaml: "a: 1\n", body: "body\n")
    check("---  \t\na: 1\n--- \nbody", yaml: "a: 1\n", body: "body")
    check("---\na: 1\n...\nbody", yaml: "a: 1\n", body: "body")
    check("---\na: 1\n---", yaml: "a: 1\n", body: "")
  }

  @Test func frontMatterMayBeEmpty() {
    check("---\n---\n", yaml: "", body: "")
    check("---\n\n# c\n---\nx", yaml: "\n# c\n", body: "x")
  }

  @Test func everyLineEndingWillDo() {
    check("---\r\na: 1\r\n---\r\nbody\r\n", yaml: "a: 1\r\n", body: "body\r\n")
    check("---\ra: 1\r---\rbody", yaml: "a: 1\r", body: "body")
  }

  @Test func aByteOrderMarkIsSkipped() {
    check("\u{FEFF}---\na: 1\n---\nbody", yaml: "a: 1\n", body: "body")
    check("\u{FEFF}# Title\n", yaml: nil, body: "# Title\n")
  }

  @Test(arguments: [
    "", "# Title\n", "\n---\na: 1\n---\n", " ---\na: 1\n---\n", "----\na: 1\n---\n",
    "+++\na = 1\n+++\n",
    "--- a\n---\n", "--\n--\n", "text\n\n```\n---\na: 1\n---\n```\n",
  ])
  func anythingElseIsBody(text: String) {
    check(text, yaml: nil, body: text)
  }

  @Test func onlyAWholeLineCloses() {
    let yaml = "a: |\n  ---\nb: x\n ---\n----: 1\n---x: 2\n"
    check("---\n\(yaml)---\nbody", yaml: yaml, body: "body")
  }

  @Test func aFenceInTheBodyClosesNothing() {
    check("---\na: 1\n---\n```\n---\n```\n", yaml: "a: 1\n", body: "```\n---\n```\n")
  }

  @Test func frontMatterThatNothingClosesIsBody() {
    let finding = "1:1 ‹---› `---` opens front matter that no line closes"
    check("---\na: 1\n", yaml: nil, body: "---\na: 1\n", findings: [finding])
    check("---", yaml: nil, body: "---", findings: [finding])
    check(
      "\u{FEFF}---\n",
      yaml: nil,
      body: "---\n",
      findings: ["1:2 ‹---› `---` opens front matter that no line closes"]
    )
  }

  @Test func frontMatterIsAMapping() {
    check(
      "---\nSome prose\n---\n",
      yaml: "Some prose\n",
      body: "",
      findings: [
        "2:1 ‹Some prose› text where front matter has `key: value` lines"
      ]
    )
    check(
      "---\n- a\n---\n",
      yaml: "- a\n",
      body: "",
      findings: [
        "2:1 ‹- a› a list where front matter has `key: value` lines"
      ]
    )
  }

  @Test func findingsPointIntoTheFile() {
    check(
      "---\né: 1\nb: &x 2\n---\n",
      yaml: "é: 1\nb: &x 2\n",
      body: "",
      findings: [
        "3:4 ‹&x› `&x` is an anchor, which is not taken"
      ]
    )
  }

  @Test func entriesAreAtHand() {
    let front = readFrontMatter(SourceFile("a.md", "---\nkind: adr\n---\n"))
    #expect(front["kind"]?.scalar?.text == "adr")
    #expect(front["none"] == nil)
    #expect(front.entries.map(\.key) == ["kind"])
    #expect(readFrontMatter(SourceFile("a.md", "x")).entries.isEmpty)
  }

  @Test func theSplitAloneReadsNoYAML() {
    #expect(
      splitFrontMatter(SourceFile("a", "---\n[\n---\nx"))
        == .found(SourceRange(4, 6), bodyStart: 10)
    )
    #expect(splitFrontMatter(SourceFile("a", "x")) == .none(bodyStart: 0))
  }
}
