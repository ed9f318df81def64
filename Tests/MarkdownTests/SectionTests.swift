import Markdown
import Testing

@Suite("The text of a page")
struct SectionTests {
  @Test(
    "is cut at its headings",
    arguments: [
      ("", [""]), ("a *b* `c`\n", ["a b c\n"]), ("a\nb\n\nc\n", ["a b\nc\n"]),
      ("a\n\n# H\n\nb\n\n## I\n\n- c\n- d\n", ["a\n", "b\n", "c\nd\n"]),
      ("# H\n# I\n", ["", "", ""]),
      ("| a | b |\n|---|---|\n| c | d |\n", nil), ("<b>a</b> <!-- x -->\n", nil),
      ("[a](b) ![c](d)\n", nil),
    ] as [(String, [String]?)]
  )
  func isCut(markdown: String, texts: [String]?) {
    let found = sections(of: markdown)
    if let texts { #expect(found.map(\.text) == texts) }
    #expect(found.first?.heading == nil)
    #expect(found.dropFirst().map(\.heading) == (0..<(found.count - 1)).map { $0 })
    #expect(!found.map(\.text).joined().contains("<"))
  }

  @Test("keeps the words of table cells apart, and those of links")
  func words() {
    let text = "| one | two |\n|---|---|\n| three | four |\n\n[five](x) ![six](y)\n"
    let found = sections(of: text).map(\.text).joined()
    let words = found.split { " \n".contains($0) }.map(String.init)
    #expect(words.suffix(2) == ["five", "six"])
    #expect(words.prefix(4) == ["one", "two", "three", "four"])
  }

  @Test(
    "opens with its first line that is no heading",
    arguments: [
      ("", nil), ("# A\n", nil), ("a\nb\n\nc\n", "a b"), ("# A\n\nb *c*\n\nd\n", "b c"),
      ("a\n\n# B\n\nc\n", "a"), ("# A\n\n## B\n\nc\n", nil), ("# A\n\n- b\n- c\n", "b"),
      ("```\n\nx\ny\n```\n", "x"), ("```\n\n```\n\n```\n\n```\n\na\n", "a"),
      ("![](b)\n\na\n", "a"), ("| a | b |\n|---|---|\n", "a b "), ("<!-- a -->\n\nb", "b"),
    ] as [(String, String?)]
  )
  func opening(markdown: String, line: String?) {
    #expect(survey(Array(markdown.utf8), .handbook).survey.opening == line)
    let texts = sections(of: markdown).prefix(2).map(\.text)
    let lines = texts.compactMap { $0.split(separator: "\n").first }
    #expect(lines.first.map(String.init) == line)
  }

  private func sections(of markdown: String) -> [MarkdownSurvey.Section] {
    sectionTexts(of: survey(Array(markdown.utf8), .handbook).prepared, .handbook)
  }
}
