import Markdown
import Testing

/// A mark in the text: its number and which mark of that number it is.
private func mark(_ number: Int, _ use: Int = 1) -> String {
  "<sup class=\"footnote-ref\"><a href=\"#footnote.\(number)\" id=\"\(id(number, use))\">\(number)</a></sup>"
}

private func id(_ number: Int, _ use: Int) -> String {
  use == 1 ? "footnote-ref.\(number)" : "footnote-ref.\(number).\(use)"
}

private func back(_ number: Int, uses: Int = 1) -> String {
  (1...uses).map { use in
    " <a class=\"footnote-backref\" href=\"#\(id(number, use))\" aria-label=\"Back to the text\">↩</a>"
  }.joined()
}

/// The notes at the end of a page.
private func notes(_ notes: String...) -> String {
  let items = notes.enumerated().map { "<li id=\"footnote.\($0 + 1)\">\($1)</li>" }.joined()
  return "<section class=\"footnotes\" aria-label=\"Footnotes\"><ol>\(items)</ol></section>"
}

@Suite("A footnote")
struct FootnoteTests {
  @Test("is numbered by first use and points back to every use")
  func numbering() {
    check(
      "b[^b] a[^a] b[^b]\n\n[^a]: one\n[^b]: two\n",
      "<p>b\(mark(1)) a\(mark(2)) b\(mark(1, 2))</p>"
        + notes("<p>two\(back(1, uses: 2))</p>", "<p>one\(back(2))</p>")
    )
  }

  @Test(
    "may be defined anywhere and hold any blocks",
    arguments: [
      ("[^a]: note\n\ntext[^a]\n", "<p>text\(mark(1))</p>", "<p>note\(back(1))</p>"),
      (
        "text[^a]\n\n> [^a]: note\n", "<p>text\(mark(1))</p><blockquote></blockquote>",
        "<p>note\(back(1))</p>"
      ),
      (
        "text[^a]\n\n[^a]: note\n\n    more\n", "<p>text\(mark(1))</p>",
        "<p>note</p><p>more\(back(1))</p>"
      ),
      (
        "text[^a]\n\n[^a]:\n    - i\n", "<p>text\(mark(1))</p>",
        "<ul><li>i</li></ul>\(back(1))"
      ),
      (
        "text[^a]\n\n[^a]: note\n\n        code\n", "<p>text\(mark(1))</p>",
        "<p>note</p><pre><code>code\n</code></pre>\(back(1))"
      ),
      ("text[^A]\n\n[^a]: note\n", "<p>text\(mark(1))</p>", "<p>note\(back(1))</p>"),
      ("*a[^a]*\n\n[^a]: note\n", "<p><em>a\(mark(1))</em></p>", "<p>note\(back(1))</p>"),
      ("- i[^a]\n\n[^a]: note\n", "<ul><li>i\(mark(1))</li></ul>", "<p>note\(back(1))</p>"),
      ("![^a]\n\n[^a]: note\n", "<p>!\(mark(1))</p>", "<p>note\(back(1))</p>"),
    ]
  )
  func places(markdown: String, body: String, note: String) {
    check(markdown, body + notes(note))
  }

  @Test("may refer to another footnote, even to one that is used nowhere else")
  func nested() {
    check(
      "a[^a]\n\n[^a]: see[^b]\n\n[^b]: end\n",
      "<p>a\(mark(1))</p>" + notes("<p>see\(mark(2))\(back(1))</p>", "<p>end\(back(2))</p>")
    )
  }

  @Test("stands beside another without a space between")
  func adjacent() {
    check(
      "x[^a][^b]\n\n[^a]: one\n\n[^b]: two\n",
      "<p>x\(mark(1))\(mark(2))</p>" + notes("<p>one\(back(1))</p>", "<p>two\(back(2))</p>")
    )
  }

  @Test(
    "is plain text where it is undefined, in code, or escaped",
    arguments: [
      ("a[^x]\n", "<p>a[^x]</p>"),
      ("a[^x]\n\n[^y]: unused\n", "<p>a[^x]</p>"),
      ("`[^a]`\n\n[^a]: unused\n", "<p><code>[^a]</code></p>"),
      ("\\[^a]\n\n[^a]: unused\n", "<p>[^a]</p>"),
      ("```\na[^a]\n\n[^a]: code\n```\n", "<pre><code>a[^a]\n\n[^a]: code\n</code></pre>"),
      ("    [^a]: code\n", "<pre><code>[^a]: code\n</code></pre>"),
      ("a[^]\n\n[^]:\n", "<p>a[^]</p><p>[^]:</p>"),
    ]
  )
  func noFootnote(markdown: String, html: String) {
    check(markdown, html)
  }

  @Test("that is never used is not shown")
  func unused() {
    check("text\n\n[^a]: unused\n", "<p>text</p>")
  }

  @Test("cannot be forged by a link that looks like the stand-in for one")
  func forged() {
    check(
      "[x](x-footnote-0:0) a[^a]\n\n[^a]: note\n",
      "<p>x a\(mark(1))</p>" + notes("<p>note\(back(1))</p>")
    )
  }

  @Test("with a label that is markup shows nothing of it")
  func labels() {
    check(
      "a[^\"><b>]\n\n[^\"><b>]: note\n",
      "<p>a\(mark(1))</p>" + notes("<p>note\(back(1))</p>")
    )
  }
}
