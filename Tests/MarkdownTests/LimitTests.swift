import Base
import Markdown
import Testing

@Suite("A limit")
struct LimitTests {
  @Test("holds back quotes and lists past the deepest container")
  func containerDepth() {
    let most = MarkdownLimit.containerDepth.value
    for marker in ["> ", "- ", "1. "] {
      check(String(repeating: marker, count: most) + "x\n", [])
      check(String(repeating: marker, count: most + 1) + "x\n", [.containerDepth])
    }
    check("a\n\n" + String(repeating: ">", count: 5_000) + "x\n", [.containerDepth])
  }

  @Test("holds back image brackets that never close")
  func openBrackets() {
    check(String(repeating: "![", count: 20) + String(repeating: "](x)", count: 20), [])
    check(String(repeating: "![[]()", count: 5_000), [.openBrackets])
  }

  @Test("ends the headings that have anchors")
  func headings() {
    let most = MarkdownLimit.headings.value
    check(String(repeating: "# a\n", count: most), [])
    check(String(repeating: "# a\n", count: most + 1), [.headings])
    let found = survey(Array(String(repeating: "# a\n", count: most + 5).utf8), .handbook).survey
    #expect(found.headings.count == most)
  }

  @Test("ends the links that are checked")
  func links() {
    let most = MarkdownLimit.links.value
    let text = String(repeating: "[a](b)\n\n", count: most)
    #expect(survey(Array(text.utf8), .handbook).survey.references.count == most)
    check(text + "[a](b)\n", [.links])
  }

  @Test("makes text of a table that is too wide")
  func tableColumns() {
    let most = MarkdownLimit.tableColumns.value
    check(table(columns: most), [])
    check(table(columns: most + 1), [.tableColumns])
    #expect(page(table(columns: most)).contains("<table>"))
    #expect(!page(table(columns: most + 1)).contains("<table>"))
  }

  @Test("has a value, and those of size are what a page is read by")
  func values() {
    #expect(MarkdownLimit.allCases.allSatisfy { $0.value > 0 })
    #expect(MarkdownLimit.fileSize.value == 5 << 20)
    #expect(MarkdownLimit.lineLength.value == 1 << 20)
  }

  private func table(columns: Int) -> String {
    String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns)
      + "|\n"
  }

  /// Surveys a text and compares which limits it hits, each once.
  private func check(
    _ markdown: String,
    _ limits: Set<MarkdownLimit>,
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let text = Array(markdown.utf8)
    let found = survey(text, .handbook).survey.limits
    #expect(Set(found.map(\.limit)) == limits, sourceLocation: location)
    #expect(found.allSatisfy { (0...text.count).contains($0.offset) }, sourceLocation: location)
  }
}
