import Base
import Markdown
import TestNumbers
import Testing

@Suite("The anchor of a heading")
struct HeadingTests {
  @Test(
    "is GitHub's",
    arguments: [
      ("Hello World", "hello-world"), ("Hello, World!", "hello-world"), ("A  B", "a--b"),
      ("snake_case and kebab-case", "snake_case-and-kebab-case"), ("1. First", "1-first"),
      ("C++ & C#", "c--c"), ("What's new?", "whats-new"), ("a/b.c:d", "abcd"),
      ("`code()` it", "code-it"),
      ("*a* **b** ~~c~~", "a-b-c"), ("[a](b.md) c", "a-c"), ("a ![img](x.png) b", "a--b"),
      ("Ünïcödé", "ünïcödé"), ("ÄÖÜ ß", "äöü-ß"), ("日本語 の 見出し", "日本語-の-見出し"),
      ("Привет МИР", "привет-мир"),
      ("한국어", "한국어"), ("中文，标点。", "中文标点"), ("a – b — c", "a--b--c"), ("🚀 Launch", "-launch"),
      ("Launch 🚀", "launch-"), ("a&nbsp;b", "ab"), ("a &amp; b", "a--b"), ("<b>a</b>", "a"),
      ("\\*a\\*", "a"),
      ("\"quoted\" 'text'", "quoted-text"), ("50% $ ^ | =", "50----"), ("e\u{301}", "e\u{301}"),
      ("Ⅷ", "ⅷ"),
      ("ADR-0007: Use an outbox", "adr-0007-use-an-outbox"),
      ("constructor", "constructor"),
    ]
  )
  func slugs(heading: String, anchor: String) {
    check("# \(heading)\n", [anchor])
  }

  @Test(
    "is told from those of its namesakes by a number that no other heading has",
    arguments: [
      ("# a\n# a\n# a\n", ["a", "a-1", "a-2"]), ("# a\n# A\n# `a`\n", ["a", "a-1", "a-2"]),
      ("# a\n# a-1\n# a\n", ["a", "a-1", "a-2"]), ("# a-1\n# a\n# a\n", ["a-1", "a", "a-2"]),
      ("# a\n# a\n# a-1\n", ["a", "a-1", "a-1-1"]),
      ("# a-1\n# a-1\n# a\n# a\n", ["a-1", "a-1-1", "a", "a-2"]),
    ]
  )
  func duplicates(markdown: String, anchors: [String]) {
    check(markdown, anchors)
  }

  @Test("is never the same twice, whatever the headings", arguments: 0..<50)
  func unique(seed: Int) {
    var numbers = SeededNumbers(UInt64(seed))
    let pieces = ["# a\n", "# a-1\n", "# a-2\n", "# b\n", "# a-1-1\n", "# a!\n", "## A\n"]
    let found = survey(Array(numbers.mix(pieces, atMost: 40).utf8), .handbook).survey.headings
    #expect(Set(found.map(\.anchor)).count == found.count)
  }

  @Test(
    "is not empty when the heading has no letters",
    arguments: ["🚀", "!?", "![](x.png)", "#", "<img src=x>"]
  )
  func empty(heading: String) {
    let html = page("# \(heading)\n\n# \(heading)\n")
    #expect(!html.contains("id=\"\"") && !html.contains("href=\"#\""), "\(html)")
  }

  @Test("stands in the page as the survey says, with a link to itself")
  func rendered() {
    let html = page("Ä b\n===\n\n### C\n")
    #expect(html.contains("<h1 id=\"ä-b\">Ä b <a class=\"anchor\" href=\"#%C3%A4-b\""))
    #expect(html.contains("<h3 id=\"c\">C <a class=\"anchor\" href=\"#c\""))
  }

  /// Surveys the headings and compares their anchors.
  private func check(
    _ markdown: String,
    _ anchors: [String],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let text = Array(markdown.utf8)
    let found = survey(text, .handbook).survey.headings
    #expect(found.map(\.anchor) == anchors, sourceLocation: location)
    let html = page(text).text
    for anchor in anchors where !anchor.isEmpty {
      #expect(html.contains("id=\"\(anchor)\""), sourceLocation: location)
    }
  }
}

@Suite("The title of a page")
struct TitleTests {
  @Test(
    "is the first heading, when that is of the first level and opens the page",
    arguments: [
      ("# A *b*\n\ntext\n", "A <em>b</em>", "<p>text</p>"),
      ("A\n===\n\ntext\n", "A", "<p>text</p>"),
      ("## A\n", nil, "<h2 id=\"a\">A</h2>"),
      ("text\n\n# A\n", nil, "<p>text</p><h1 id=\"a\">A</h1>"),
      ("> # A\n", nil, "<blockquote><h1 id=\"a\">A</h1></blockquote>"), ("", nil, ""),
      ("# A\n\n# A\n", "A", "<h1 id=\"a-1\">A</h1>"),
      ("# A <b>c\n\nx\n", "A <b>c</b>", "<p>x</p>"),
    ] as [(String, String?, String)]
  )
  func title(markdown: String, title: String?, body: String) {
    let prepared = survey(Array(markdown.utf8), .handbook).prepared
    let rendered: RenderedMarkdown = render(prepared, .handbook, RenderingHooks())
    #expect(rendered.title?.text == title)
    #expect(compact(rendered.body.text) == body)
  }
}
