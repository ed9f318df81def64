import Base
import Markdown
import TestNumbers
import Testing

/// Pieces that cut across each other when they are strung together.
private let pieces = [
  "a", "ä", "𝄞", " ", "  ", "\n", "\n\n", "\r\n", "\t", "    ", "> ", "- ", "1. ", "- [ ] ",
  "- [x] ", "# ", "#",
  "---", "===", "***", "|", "| a | b |\n", "|---|---|\n", "|-", ":-:", "```\n", "```c4\n", "~~~",
  "~", "~~", "*",
  "**", "_", "`", "``", "[", "]", "(", ")", "](", "![", "[a](b.md)", "![a](b.png)", "[r]",
  "\n[r]: c.md\n", "[^n]",
  "\n[^n]: note\n", "[^n]:", "[^", "ADR-7", "[[a]]", "[[a|b]]", "https://a.org/*_", "www.a.org",
  "a@b.org",
  "<https://a.org>", "<b>", "</b>", "<div>", "</div>", "<details><summary>", "<a href=\"x\">",
  "</a>", "<script>",
  "</script>", "<!--", "-->", "<img src=x>", "<", ">", "&amp;", "&", "\\", "\\~", "\\[", "\\|",
  "\"", "'", "\0",
  "\u{FEFF}", "> [!NOTE]\n", "<p", "=\"", "/>", "<?", "<![CDATA[", "]]>",
  "x-footnote-0:0",
]

@Suite("Whatever text it is")
struct PropertyTests {
  @Test("it can be surveyed and rendered, and its tags match", arguments: 0..<100)
  func anything(seed: Int) {
    var numbers = SeededNumbers(UInt64(seed))
    for _ in 0..<30 {
      check(Array(numbers.mix(pieces, atMost: 40).utf8))
    }
  }

  @Test("it can be any bytes", arguments: 0..<20)
  func anyBytes(seed: Int) {
    var numbers = SeededNumbers(UInt64(seed) + 1_000)
    let alphabet =
      Array("\n\n  >-*_`~[]()!#|:<a&\\\r\t".utf8) + [
        0xC3, 0xA4, 0xED, 0xA0, 0x80, 0xEF, 0xB7, 0x90, 0xFF, 0,
      ]
    for _ in 0..<50 {
      let length = Int.random(in: 0...200, using: &numbers)
      check((0..<length).map { _ in alphabet.randomElement(using: &numbers) ?? 0 })
    }
  }

  @Test("bytes that are not UTF-8 become replacement characters")
  func notUnicode() {
    let text = Array("a ".utf8) + [0xFF, 0xED, 0xA0, 0x80, 0x20, 0xC3]
    #expect(String(validating: page(text).bytes, as: UTF8.self) != nil)
    #expect(page([0x61, 0]).text == "<p>a\u{FFFD}</p>\n")
  }

  private func check(_ text: [UInt8]) {
    let surveyed = survey(text, .handbook)
    for range in ranges(of: surveyed.survey) {
      #expect(range.end <= text.count, "\(shown(text))")
    }
    checkBlocks(of: surveyed.survey, text)
    let html = render(surveyed.prepared, .handbook)
    #expect(imbalance(of: html.text) == nil, "\(shown(text)): \(html.text)")
    let parts: RenderedMarkdown = render(surveyed.prepared, .handbook, RenderingHooks())
    #expect(imbalance(of: parts.body.text) == nil, "\(shown(text))")
    #expect(parts.title.map { imbalance(of: $0.text) == nil } ?? true, "\(shown(text))")
    #expect(!html.text.contains(#/(?:href|src)="x-footnote/#), "\(shown(text))")
    _ = page(text, .gitHub)
    _ = page(text, .commonMark)
  }

  /// Blocks stand one below the other, headings have their text inside, and comments look like some.
  private func checkBlocks(of survey: MarkdownSurvey, _ text: [UInt8]) {
    for (block, next) in zip(survey.blocks, survey.blocks.dropFirst()) {
      #expect(block.range.end <= next.range.start, "\(shown(text))")
    }
    for heading in survey.headings {
      #expect(heading.range.start <= heading.textRange.start, "\(shown(text))")
      #expect(heading.textRange.end <= heading.range.end, "\(shown(text))")
    }
    for comment in survey.comments {
      let written = text[comment.range.indices]
      let isComment =
        written.starts(with: "<!--".utf8) && written.reversed().starts(with: ">--".utf8)
      #expect(isComment, "\(shown(text))")
    }
  }

  private func ranges(of survey: MarkdownSurvey) -> [SourceRange] {
    survey.headings.map(\.range) + survey.references.map(\.range) + survey.fences.map(\.range)
      + survey.headings.map(\.textRange) + survey.blocks.map(\.range) + survey.comments.map(\.range)
      + survey.removedHTML.map(\.range) + survey.limits.map { SourceRange(at: $0.offset) }
  }

  private func shown(_ text: [UInt8]) -> String {
    String(decoding: text, as: UTF8.self).debugDescription
  }
}
