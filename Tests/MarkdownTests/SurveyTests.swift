import Base
import Markdown
import Testing

@Suite("The survey of a text")
struct SurveyTests {
  @Test(
    "knows the lines of every heading",
    arguments: [
      ("«# A»\n\n«## B ##»\n", ["A", "B"]), ("«A\n===»\n", ["A"]), ("> «# A»\n", nil),
      ("ä\n\n«# Ä»\n", ["Ä"]),
      ("- x\n\n«# A»\n", ["A"]), ("| a |\n|---|\n\n«# A»\n", ["A"]), ("«# `a` *b*»\n", ["a b"]),
      ("```\n# no\n```\n«# A»\r\ntext\r\n", ["A"]), ("[^n]: x\n\ny[^n]\n\n«# A»\n", ["A"]),
    ] as [(String, [String]?)]
  )
  func headings(marked: String, texts: [String]?) {
    guard let texts else { return }
    let (text, places) = unmarked(marked)
    let found = survey(text, .handbook).survey.headings
    #expect(found.map(\.text) == texts)
    #expect(found.map { shown($0.range, of: text) } == places.map { shown($0, of: text) })
  }

  @Test(
    "knows the lines and the text of every code block",
    arguments: [
      ("x\n\n«```c4 a b\nview: x\n```»\n", "c4 a b", "view: x\n"),
      ("«~~~\n```\n~~~»\n", "", "```\n"),
      ("| a |\n|---|\n\n«```x\n| b |\n|---|\n```»\n", "x", "| b |\n|---|\n"),
      ("ä[^n]\n\n[^n]: x\n\n«```\n[^n]: y\n```»\n", "", "[^n]: y\n"),
      ("«```a&amp;b\n\\~ ä\n```»\n", "a&b", "\\~ ä\n"),
    ]
  )
  func fences(marked: String, info: String, content: String) {
    let (text, places) = unmarked(marked)
    let found = survey(text, .handbook).survey.fences
    #expect(found.map(\.info) == [info])
    #expect(found.map(\.text) == [content])
    #expect(found.map { shown($0.range, of: text) } == places.map { shown($0, of: text) })
  }

  @Test(
    "cuts the text of the page at its headings",
    arguments: [
      ("", [""]), ("a *b* `c`\n", ["a b c\n"]), ("a\nb\n\nc\n", ["a b\nc\n"]),
      ("a\n\n# H\n\nb\n\n## I\n\n- c\n- d\n", ["a\n", "b\n", "c\nd\n"]),
      ("# H\n# I\n", ["", "", ""]),
      ("| a | b |\n|---|---|\n| c | d |\n", nil), ("<b>a</b> <!-- x -->\n", nil),
      ("[a](b) ![c](d)\n", nil),
    ] as [(String, [String]?)]
  )
  func sections(markdown: String, texts: [String]?) {
    let found = survey(Array(markdown.utf8), .handbook).survey.sections
    if let texts { #expect(found.map(\.text) == texts) }
    #expect(found.first?.heading == nil)
    #expect(found.dropFirst().map(\.heading) == (0..<(found.count - 1)).map { $0 })
    #expect(!found.map(\.text).joined().contains("<"))
  }

  @Test("keeps the words of table cells apart, and those of links")
  func words() {
    let text = "| one | two |\n|---|---|\n| three | four |\n\n[five](x) ![six](y)\n"
    let found = survey(Array(text.utf8), .handbook).survey.sections.map(\.text).joined()
    let words = found.split { " \n".contains($0) }.map(String.init)
    #expect(words.suffix(2) == ["five", "six"])
    #expect(words.prefix(4) == ["one", "two", "three", "four"])
  }

  @Test("can be moved as a whole, as when front matter stands before the text")
  func shifted() {
    let (text, places) = unmarked("# A\n\n[a](«b») ADR-7\n\n```x\ny\n```\n\n<u>z</u>\n")
    let before = survey(text, .handbook).survey
    let after = before.shifted(by: 10)
    #expect(after.references.first?.range == places.first?.shifted(by: 10))
    #expect(after.references.map(\.range) == before.references.map { $0.range.shifted(by: 10) })
    #expect(after.headings.map(\.range) == before.headings.map { $0.range.shifted(by: 10) })
    #expect(after.fences.map(\.range) == before.fences.map { $0.range.shifted(by: 10) })
    #expect(after.removedHTML.map(\.range) == before.removedHTML.map { $0.range.shifted(by: 10) })
    #expect(!after.removedHTML.isEmpty)
  }
}
