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
    "knows where the text of every heading is",
    arguments: [
      "# «A»\n", "#  «A b»  ##  \n", "## «A#»\n", "# «A \\#»\n", "#«»\n", "## «»##\n",
      "#\t«A»\t#\n",
      "   ### «`a` *b*» #\r\n", "«A»\n===\n", "  «A *b*»  \n  ---\ntext\n", "«A\nB»\n---\n\nc\n",
      "«#A»\n===\n", "> # «A»\n> x\n", "> «A»\n> ===\n", "- # «A»\n\n  ## «B» ##\n",
      "- - «A»\n    ===\n", "ä\n\n# «Ä 𝄞»\n", "| a |\n|---|\n\n# «A»\n",
      "x[^n]\n\n# «A»\n\n«B»\n---\n", "x[^note]\n\n[^note]: # «A» #\n",
      "x[^n]\n\n[^n]: x\n\n    # «A»\n", "\\~ https://a.org/_b_\n\n# «\\~ A»\n",
      "# «[a](b)»\r# «C»\r",
    ]
  )
  func headingTexts(marked: String) {
    let (text, places) = unmarked(marked)
    let found = survey(text, .handbook).survey.headings
    #expect(found.map { shown($0.textRange, of: text) } == places.map { shown($0, of: text) })
  }

  @Test(
    "tells code between fences from what is indented",
    arguments: [
      ("```\nx\n```\n", true), ("~~~~\n```\n", true), ("  ```\n  x\n", true), ("    x\n", false),
      ("```", true), ("    ```\n    x\n    ```\n", false), ("\t~~~\n", false),
      ("- ```\n  x\n  ```\n", true), ("-     ```\n", false), ("> ```\n> ```x\n", true),
      (">     x\n", false), ("x[^note]\n\n[^note]: ```\n    x\n", true), ("``` x\n``` x\n", true),
    ]
  )
  func isFenced(markdown: String, isFenced: Bool) {
    let found = survey(Array(markdown.utf8), .handbook).survey.fences
    #expect(found.map(\.isFenced) == [isFenced])
  }

  @Test(
    "knows the text of a link and the alternative text of an image",
    arguments: [
      ("![](a)", ""), ("![ ](a)", " "), ("![a *b* `c`](d)", "a b c"), ("[![a](b)](c)", nil),
      ("[](a)", ""), ("[a\nb](c)", "a b"), ("![a][r]\n\n[r]: b\n", "a"),
    ] as [(String, String?)]
  )
  func referenceTexts(markdown: String, text: String?) {
    let found = survey(Array(markdown.utf8), .handbook).survey.references
    if let text {
      #expect(found.map(\.text) == [text])
    } else {
      #expect(found.map(\.text) == ["", "a"])
    }
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

  @Test("can be moved as a whole, as when front matter stands before the text")
  func shifted() {
    let (text, places) = unmarked(
      "# A\n\n[a](«b») ADR-7\n\n```x\ny\n```\n\n<u>z</u>\n\n- c\n  - d <!-- e -->\n"
    )
    let before = survey(text, .handbook).survey
    let after = before.shifted(by: 10)
    #expect(after.references.first?.range == places.first?.shifted(by: 10))
    #expect(after.references.map(\.range) == before.references.map { $0.range.shifted(by: 10) })
    #expect(after.headings.map(\.range) == before.headings.map { $0.range.shifted(by: 10) })
    #expect(after.fences.map(\.range) == before.fences.map { $0.range.shifted(by: 10) })
    #expect(after.removedHTML.map(\.range) == before.removedHTML.map { $0.range.shifted(by: 10) })
    #expect(!after.removedHTML.isEmpty)
    #expect(after.headings.map(\.textRange) == before.headings.map { $0.textRange.shifted(by: 10) })
    #expect(after.blocks.map(\.range) == before.blocks.map { $0.range.shifted(by: 10) })
    #expect(after.comments.map(\.range) == before.comments.map { $0.range.shifted(by: 10) })
    #expect(after.blocks.flatMap(items) == before.blocks.flatMap(items).map { $0.shifted(by: 10) })
    #expect(!after.comments.isEmpty && after.blocks.flatMap(items).count == 2)
  }

  /// The ranges of a list's items and of those nested in them.
  private func items(of block: MarkdownSurvey.Block) -> [SourceRange] {
    guard case .list(_, let items) = block.kind else { return [] }
    return items.flatMap { [$0.range] + $0.nested.map(\.range) }
  }
}
