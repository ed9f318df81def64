import Base
import Markdown
import Testing

@Suite("Inline text")
struct InlineTests {
  @Test(
    "is struck through between one or two tildes on either side",
    arguments: [
      ("~~a~~ ~b~", "<del>a</del> <del>b</del>"), ("~~**a**~~", "<del><strong>a</strong></del>"),
      ("**~~a~~**", "<strong><del>a</del></strong>"), ("a~~b~~c", "a<del>b</del>c"),
      ("x ~~~a~~~", "x ~~~a~~~"), ("~~a~", "~~a~"),
      ("~~ a ~~", "~~ a ~~"),
      ("`~~a~~`", "<code>~~a~~</code>"), ("\\~~a\\~~", "~<del>a~</del>"),
      ("\\~\\~a\\~\\~", "~~a~~"),
      ("**a ~~b** c~~", "<strong>a ~~b</strong> c~~"), ("~~a\nb~~", "<del>a\nb</del>"),
      ("~~[a](b)~~", "<del><a href=\"b\">a</a></del>"),
      ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
      ("~~ä~~", "<del>ä</del>"), ("`\\~`", "<code>\\~</code>"),
    ]
  )
  func strikethrough(markdown: String, html: String) {
    check(markdown + "\n", "<p>\(html)</p>")
  }

  @Test(
    "links bare URLs, stars and underscores in them included",
    arguments: [
      ("https://a.org/*b*_c", link("https://a.org/*b*_c")),
      ("see https://a.org/a_b_c.", "see \(link("https://a.org/a_b_c"))."),
      ("(https://a.org/b_(c))", "(\(link("https://a.org/b_(c)")))"),
      ("*https://a.org*", "<em>\(link("https://a.org"))</em>"),
      ("https://a.org/&amp;x", link("https://a.org/&amp;x")),
      ("https://a.org?a=b&c;", "\(link("https://a.org?a=b"))&amp;c;"),
      ("www.a.org/_b_", "<a href=\"http://www.a.org/_b\">www.a.org/_b</a>_"),
      ("a.b@c.org!", "<a href=\"mailto:a.b@c.org\">a.b@c.org</a>!"),
      ("<https://a.org/_b_>", link("https://a.org/_b_")),
      ("`https://a.org/*b*`", "<code>https://a.org/*b*</code>"),
      ("``www.a.org/*b*_c_``", "<code>www.a.org/*b*_c_</code>"),
      ("[https://a.org](b)", "<a href=\"b\">https://a.org</a>"),
      ("[a](https://a.org/*b*_c_)", "<a href=\"https://a.org/*b*_c_\">a</a>"),
      ("https://a.org<b>x</b>", "\(link("https://a.org"))<b>x</b>"),
      ("ftp://a.org", link("ftp://a.org")),
      ("https://ä.org/ö", "<a href=\"https://%C3%A4.org/%C3%B6\">https://ä.org/ö</a>"),
    ]
  )
  func autolinks(markdown: String, html: String) {
    check(markdown + "\n", "<p>\(html)</p>")
  }

  @Test(
    "links nothing that only looks like a URL",
    arguments: [
      "a@b", "@a.org", "https://", "http://_", "www", "xwww.a.org", "javascript://a.org",
      "a://b.org", "ADR-", "C:", "10:30", "a@b_c.d_", "https:a.org",
    ]
  )
  func noAutolinks(text: String) {
    check(text + "\n", "<p>\(text)</p>")
  }

  @Test(
    "keeps an escaped character as it is",
    arguments: [
      ("\\*a\\* \\_b\\_ \\`c\\`", "*a* _b_ `c`"), ("\\<b> &lt; \\&lt;", "&lt;b&gt; &lt; &amp;lt;"),
      ("\\[a](b)", "[a](b)"), ("\\[[a]]", "[[a]]"), ("\\\\a \\a", "\\a \\a"),
      ("a\\\nb", "a<br />b"),
      ("1\\. a", "1. a"), ("\\# a", "# a"), ("\\| a", "| a"),
    ]
  )
  func escapes(markdown: String, html: String) {
    check(markdown + "\n", "<p>\(html)</p>")
  }

  @Test(
    "turns names and mentions into links when they lead somewhere, and leaves them when not",
    arguments: [
      ("ADR-0007.", "<a href=\"to/ADR-0007\">ADR-0007</a>."), ("[[a]]", "<a href=\"to/a\">a</a>"),
      ("[[a|the *b*]]", nil), ("[[a | b]]", "<a href=\"to/a\">b</a>"),
      ("`ADR-7` `[[a]]`", "<code>ADR-7</code> <code>[[a]]</code>"),
      ("[ADR-7](x)", "<a href=\"to/x\">ADR-7</a>"),
      ("XADR-7 ADR-7x ADR-7-b", "XADR-7 ADR-7x ADR-7-b"),
      ("nowhere [[nowhere]]", "nowhere [[nowhere]]"), ("[[]]", "[[]]"), ("ADR-12345678901", nil),
    ] as [(String, String?)]
  )
  func names(markdown: String, html: String?) {
    let hooks = RenderingHooks(resolve: { reference in
      reference.target.hasPrefix("nowhere")
        ? .asWritten : .url(SafeURL(path: BytePath("to/\(reference.target)")))
    })
    let prepared = survey(Array("\(markdown)\n".utf8), .handbook).prepared
    let found = compact(render(prepared, .handbook, hooks).body.text)
    #expect(imbalance(of: found) == nil)
    if let html { #expect(found == "<p>\(html)</p>") }
  }

  @Test("carries no target that runs")
  func unsafe() {
    check("[a](javascript:x)", "<p>a</p>")
    check("![a](data:image/svg+xml,x)", "<p>a</p>")
    check("<javascript:x>", "<p>javascript:x</p>")
    check("[a]\n\n[a]: vbscript:x", "<p>a</p>")
    check("[a](&#106;avascript:x)", "<p>a</p>")
    check("[a](java&#x0A;script:x)", "<p>a</p>")
    check("[a](javascript&colon;x)", "<p>a</p>")
  }

  @Test("escapes what would leave an attribute")
  func attributes() {
    check(
      "[t-\"<>&](/d-\"<> 't-\"<>&')",
      "<p><a href=\"/d-%22%3C%3E\" title=\"t-&quot;&lt;&gt;&amp;\">t-&quot;&lt;&gt;&amp;</a></p>"
    )
    check("![x\" onerror=\"y](z)", "<p><img src=\"z\" alt=\"x&quot; onerror=&quot;y\" /></p>")
    check(
      "```js\" onmouseover=\"x\nq\n```",
      "<pre><code class=\"language-js&quot;\">q\n</code></pre>"
    )
  }
}

private func link(_ url: String) -> String { "<a href=\"\(url)\">\(url)</a>" }
