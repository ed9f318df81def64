import Base
import Markdown
import Testing

@Suite("Raw HTML")
struct RawHTMLTests {
  @Test(
    "is kept when it only formats",
    arguments: [
      ("a <kbd>b</kbd> <sub>c</sub>", "<p>a <kbd>b</kbd> <sub>c</sub></p>"),
      (
        "<details open><summary>a</summary>\n\n*b*\n\n</details>",
        "<details open=\"\"><summary>a</summary><p><em>b</em></p></details>"
      ),
      ("<p align=\"center\">a</p>", "<p class=\"center\">a</p>"),
      ("<br/>a<wbr>", "<p><br>a<wbr></p>"),
      ("<a href=\"/x\" title=\"t\">a</a>", "<p><a href=\"/x\" title=\"t\">a</a></p>"),
      (
        "<img src=\"a.png\" alt=\"b\" width=\"10\" height=\"x\">",
        "<img src=\"a.png\" alt=\"b\" width=\"10\">"
      ),
      ("<a name=\"x\"></a>", "<p><a id=\"x\"></a></p>"),
      ("<A HREF='/x'>a</A>", "<p><a href=\"/x\">a</a></p>"),
      ("<b>&amp; &lt; &</b>", "<p><b>&amp; &lt; &amp;</b></p>"),
      ("<time datetime=2026-01-01>a</time>", "<p><time datetime=\"2026-01-01\">a</time></p>"),
    ]
  )
  func kept(markdown: String, html: String) {
    check(markdown, html)
  }

  @Test(
    "loses whatever could act",
    arguments: [
      "<script>alert(1)</script>", "<svg><style><img src=x onerror=alert(1)></style></svg>",
      "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\" onclick=alert(1)>a</a>",
      "<a href=\"&#106avascript:alert(1)\">a</a>", "<a href=\" java\nscript:alert(1)\">a</a>",
      "<base href=//evil>", "<meta http-equiv=refresh content=\"0;url=javascript:x\">",
      "<form action=//evil><input></form>", "<iframe srcdoc=\"<script>\">a</iframe>",
      "<noscript><p title=\"</noscript><script>\"></noscript>", "</title><script>alert(1)",
      "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src onerror=x>\">",
      "<p style=\"x\" class=\"y\" onload=z>a</p>", "<object data=x><embed src=y>", "<link rel=x>",
      "<div><script>alert(1)</div>", "a <script>alert(1)</script>", "<style>*{}</style>",
      "<template><script>x</script></template>", "<a href=x / onclick=y>a</a>",
      "<img src=\"x\"onerror=\"y\">", "<x-element>a</x-element>", "<button formaction=x>a</button>",
      "<img srcset=\"javascript:x\" src='data:text/html,x'>", "<video src=x onerror=y></video>",
      "<a href=\"x\" target=\"_blank\" ping=\"y\">a</a>", "<body onload=x>",
      "<!--><script>x</script>-->",
      "<![CDATA[<script>]]>", "<?php <script> ?>", "<!DOCTYPE html SYSTEM \"<script>\">",
    ]
  )
  func removed(markdown: String) {
    let html = page(markdown)
    #expect(imbalance(of: html) == nil, "\(html)")
    let forbidden =
      #/<(?:script|svg|style|base|meta|form|input|iframe|noscript|math|object|embed|link|template|button|video|body|title|x-|!|\?)/#
    #expect(!html.contains(forbidden), "\(html)")
    for tag in html.matches(of: #/<[a-z][^>]*>/#) {
      let attributes = tag.0.replacing(#/"[^"]*"/#, with: "")
      #expect(!attributes.contains(#/\bon\w+=|style=|srcset=|target=|ping=|class==/#), "\(html)")
      #expect(!tag.0.contains(#/(?:href|src)="\s*(?:javascript|data|vbscript):/#), "\(html)")
    }
  }

  @Test(
    "is balanced within what it stands in",
    arguments: [
      ("a <b>b", "<p>a <b>b</b></p>"), ("a</b>", "<p>a</p>"),
      ("*a <b>b* c</b>", "<p><em>a <b>b</b></em> c</p>"),
      ("<b>a\n\nb</b>", "<p><b>a</b></p><p>b</p>"), ("<div>\n\na", "<div><p>a</p></div>"),
      ("</div>\n\na", "<p>a</p>"), ("> <div>\n\na", "<blockquote><div></div></blockquote><p>a</p>"),
      ("- <details>\n- a", "<ul><li><details></details></li><li>a</li></ul>"),
      ("<b><i>a</b>c</i>", "<p><b><i>a</i></b>c</p>"),
    ]
  )
  func balanced(markdown: String, html: String) {
    check(markdown, html)
  }

  @Test(
    "never puts a link inside a link",
    arguments: [
      "<a href=\"/x\">a<a href=\"/y\">b</a></a>", "[a <a href=\"x\">b</a> c](y)",
      "<a href=\"x\">[a](b)</a>",
      "<a href=\"x\">https://a.org</a>",
    ]
  )
  func nestedAnchors(markdown: String) {
    let html = page(markdown)
    #expect(!html.contains(#/<a [^>]*>(?:(?!</a>).)*<a /#), "\(html)")
  }

  @Test("shows nothing of a comment")
  func comments() {
    check("<!-- a -->", "")
    check("a <!-- b --> c", "<p>a  c</p>")
    check("<!-- a\n\nb -->\n\nc", "<p>c</p>")
  }

  @Test("is reported by element and place when it is left out")
  func report() {
    let text = "a\n\n<script>x</script>\n\nb <u>c</u> <marquee>\n"
    let removed = survey(Array(text.utf8), .handbook).survey.removedHTML
    #expect(
      removed.map(\.elements) == [["script"], ["u"], ["marquee"]]
        || removed.map(\.elements) == [["script"], ["u", "marquee"]]
    )
    #expect(removed.first.map { shown($0.range, of: Array(text.utf8)) } == "3: <script>x</script>")
    #expect(survey(Array("<b>a</b> <!-- c -->".utf8), .handbook).survey.removedHTML.isEmpty)
  }

  @Test("gives anchors and references to the survey")
  func places() {
    let text = "<a id=\"here\"></a> <img src=\"a.png\"> <a href=\"b.md\">b</a>\n"
    let found = survey(Array(text.utf8), .handbook).survey
    #expect(found.anchors == ["here"])
    #expect(found.references.map(\.reference) == [.image("a.png"), .link("b.md")])
  }
}
