import Base
import Markdown
import Testing

/// A table of plain cells, rows first, as HTML.
private func table(_ header: [String], _ rows: [[String]]) -> String {
  let row = { (cells: [String], tag: String) in
    "<tr>" + cells.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>"
  }
  let body = rows.map { row($0, "td") }.joined()
  let tail = rows.isEmpty ? "" : "<tbody>\(body)</tbody>"
  return "<table><thead>\(row(header, "th"))</thead>\(tail)</table>"
}

private let small = table(["a", "b"], [["1", "2"]])
private let narrow = table(["a"], [["1"]])

@Suite("A table")
struct TableTests {
  @Test(
    "may stand in any container",
    arguments: [
      ("| a | b |\n|---|---|\n| 1 | 2 |\n", small),
      ("a|b\n-|-\n1|2\n", small),
      ("- | a | b |\n  |---|---|\n  | 1 | 2 |\n", "<ul><li>\(small)</li></ul>"),
      (
        "1. x\n\n   | a |\n   |---|\n   | 1 |\n\n   y\n",
        "<ol><li><p>x</p>\(narrow)<p>y</p></li></ol>"
      ),
      ("> | a |\n> |---|\n> | 1 |\n", "<blockquote>\(narrow)</blockquote>"),
      ("> - | a |\n>   |---|\n>   | 1 |\n", "<blockquote><ul><li>\(narrow)</li></ul></blockquote>"),
      (
        "- x\n  - | a |\n    |---|\n    | 1 |\n- y\n",
        "<ul><li>x<ul><li>\(narrow)</li></ul></li><li>y</li></ul>"
      ),
      ("| a |\r\n|---|\r\n| 1 |\r\n", narrow),
      ("   | a |\n  |---|\n | 1 |\n", narrow),
      ("text[^n]\n\n[^n]: | a |\n    |---|\n    | 1 |\n", nil),
    ] as [(String, String?)]
  )
  func containers(markdown: String, html: String?) {
    guard let html else {
      #expect(compact(page(markdown)).contains(narrow))
      return
    }
    check(markdown, html)
  }

  @Test(
    "begins below a paragraph and ends where another block begins",
    arguments: [
      ("text\n| a |\n|---|\n| 1 |\n", "<p>text</p>\(narrow)"),
      ("# h\n| a |\n|---|\n| 1 |\n", "<h1 id=\"h\">h</h1>\(narrow)"),
      ("| a |\n|---|\n| 1 |\n\ntext\n", "\(narrow)<p>text</p>"),
      ("| a |\n|---|\n| 1 |\n# h\n", "\(narrow)<h1 id=\"h\">h</h1>"),
      ("| a |\n|---|\n| 1 |\n> q\n", "\(narrow)<blockquote><p>q</p></blockquote>"),
      ("| a |\n|---|\n| 1 |\n- i\n", "\(narrow)<ul><li>i</li></ul>"),
      ("| a |\n|---|\n| 1 |\n---\n", "\(narrow)<hr />"),
      ("| a |\n|---|\n| 1 |\n```\nx\n```\n", "\(narrow)<pre><code>x\n</code></pre>"),
      ("| a |\n|---|\n| 1 |\n<div>x</div>\n", "\(narrow)<div>x</div>"),
      ("| a |\n|---|\n| 1 |\n    x\n", "\(narrow)<pre><code>x\n</code></pre>"),
      ("| a |\n|---|\n| 1 |\n\n| a |\n|---|\n| 1 |\n", narrow + narrow),
      ("| a |\n|---|\n| 1 |\ntext\n", table(["a"], [["1"], ["text"]])),
      ("> | a |\n> |---|\n> | 1 |\ntext\n", nil),
    ] as [(String, String?)]
  )
  func neighbours(markdown: String, html: String?) {
    check(markdown, html ?? "<blockquote>\(narrow)</blockquote><p>text</p>")
  }

  @Test(
    "is none in code, in HTML, or when its rows do not fit",
    arguments: [
      ("```\n| a |\n|---|\n```\n", "<pre><code>| a |\n|---|\n</code></pre>"),
      ("    | a |\n    |---|\n", "<pre><code>| a |\n|---|\n</code></pre>"),
      ("<div>\n| a |\n|---|\n</div>\n", "<div>\n| a |\n|---|</div>"),
      ("| a | b |\n|---|\n", "<p>| a | b |\n|---|</p>"),
      ("| a |\n\n|---|\n", "<p>| a |</p><p>|---|</p>"),
      ("| a |\n| - x |\n", "<p>| a |\n| - x |</p>"),
      ("a\n---\n", "<h2 id=\"a\">a</h2>"),
      ("`a|b`\n-|-\n", nil),
    ] as [(String, String?)]
  )
  func noTable(markdown: String, html: String?) {
    // Pipes cut a header before code spans are seen, as in GFM.
    check(markdown, html ?? table(["`a", "b`"], []))
  }

  @Test(
    "has cells of inline text, filled up or cut to the header's number",
    arguments: [
      ("| a | b |\n|---|---|\n| 1 |\n", table(["a", "b"], [["1", ""]])),
      ("| a |\n|---|\n| 1 | 2 | 3 |\n", narrow),
      ("| a |\n|---|\n", table(["a"], [])),
      (
        "| `a\\|b` | \\| |\n|---|---|\n| **x\\|y** | [l](u) |\n",
        table(
          ["<code>a|b</code>", "|"],
          [["<strong>x|y</strong>", "<a href=\"u\">l</a>"]]
        )
      ),
      ("| \\\\ |\n|---|\n| \\* |\n", table(["\\"], [["*"]])),
      ("| # a # |\n|---|\n| - 1 |\n", table(["# a #"], [["- 1"]])),
      ("[r]: u\n\n| [r] |\n|---|\n| [r][] |\n", table([link], [[link]])),
      ("| a | b |\n|---|---|\n|  | 2 |\n", table(["a", "b"], [["", "2"]])),
      ("| <b>a |\n|---|\n| 1</b> |\n", table(["<b>a</b>"], [["1"]])),
      ("| a |\n|---|\n| www.a.org |\n", table(["a"], [[www]])),
    ]
  )
  func cells(markdown: String, html: String) {
    check(markdown, html)
  }

  @Test("has cells in which text can be struck through")
  func struck() {
    check("| ~~a~~ |\n|---|\n| ~b~ |\n", table(["<del>a</del>"], [["<del>b</del>"]]))
  }

  @Test("aligns its columns by classes, since pages carry no inline style")
  func alignment() {
    check(
      "| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n",
      """
      <table><thead><tr><th class="left">a</th><th class="center">b</th><th class="right">c</th>\
      <th>d</th></tr></thead><tbody><tr><td class="left">1</td><td class="center">2</td>\
      <td class="right">3</td><td>4</td></tr></tbody></table>
      """
    )
  }
}

private let link = "<a href=\"u\">r</a>"
private let www = "<a href=\"http://www.a.org\">www.a.org</a>"
