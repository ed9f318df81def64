import Base
import Testing

@Suite("A page")
struct PageTests {
  @Test("says what its document says of itself")
  func facts() async throws {
    try await check(
      everyKind,
      "decisions/0001-a.html",
      holds: [
        "<title>ADR-0001: A · Home</title>", "<h1 id=\"adr-0001-a\">",
        "<meta name=\"description\" content=\"A &amp; &lt;b&gt;\">",
        "<dt>Status</dt><dd>Accepted</dd>",
        "<dt>Date</dt><dd>2026-01-02</dd>", "<dt>Tags</dt><dd>a, b</dd>",
        "<main id=\"page.main\" class=\"accepted\">",
        "<a href=\"../notes/b.html\">b</a>",
      ],
      lacks: ["<dt>Owner</dt>"]
    )
  }

  @Test("does not link to itself where its title names it")
  func ownName() async throws {
    try await check(everyKind, "decisions/0001-a.html", holds: [">ADR-0001: A</h1>"])
  }

  @Test("has its title apart from its text, markup and all")
  func heading() async throws {
    try await check(
      everyKind,
      "notes/deep/c.html",
      holds: ["<title>C e · Home</title>", "<h1 id=\"c-e\">C <em>e</em></h1>"],
      lacks: ["<h1 id=\"c-e\">C <em>e</em> <a", "class=\"home\""]
    )
    try await check(everyKind, "notes/b.html", holds: ["<h1 id=\"page.top\">B</h1>"])
    try await check(
      ["a.md": "---\ntitle: T <b>\n---\ntext"],
      "a.html",
      holds: ["<h1 id=\"page.top\">T &lt;b&gt;</h1>"]
    )
  }

  @Test("cannot be broken out of by a title, a field or a file name")
  func hostile() async throws {
    let evil = "</title><script>alert(1)</script>"
    let pages = [
      "index.md": "# Home", "\"><script>x<.md": "[a](a.md)",
      "a.md":
        "---\ntitle: '\(evil)\"'\nstatus: '\"><script>'\nowner: '<script>'\n---\n[[a]] <script>x</script>",
    ]
    for (path, html) in await site(pages).pages { #expect(!html.contains("<script"), "\(path)") }
  }

  @Test("describes itself by its first words, cut after a whole one")
  func summary() async throws {
    let long = (0..<40).map { "wörd\($0)" }.joined(separator: " ")
    try await check(
      ["a.md": "# A\n\nOne *two*\nthree.\n\nFour.\n"],
      "a.html",
      holds: ["content=\"One two three.\""]
    )
    let html = try await site(["a.md": "# A\n\n\(long)\n"]).file("a.html")
    let summary = html.firstMatch(of: #/name="description" content="([^"]*)"/#)?.1 ?? ""
    #expect(summary.utf8.count <= 164 && summary.hasSuffix("…"))
    #expect(long.hasPrefix(summary.dropLast()) && summary.dropLast().last?.isNumber == true)
    try await check(["a.md": "# A\n"], "a.html", lacks: ["name=\"description\""])
  }

  @Test("leads to the headings below its title, the third level inside the second")
  func contents() async throws {
    let html = try await site(["a.md": "# A\n\n### X\n\n## B <\n\n### C\n\n#### D\n\n## E\n"]).file(
      "a.html"
    )
    #expect(
      element("contents", "nav", in: html).contains(
        "<ul><li><a href=\"#x\">X</a></li><li><a href=\"#b-\">B &lt;</a></li><li class=\"sub\"><a href=\"#c\">C</a></li><li><a href=\"#e\">E</a></li></ul>"
      )
    )
    try await check(["a.md": "# A\n"], "a.html", holds: ["<nav class=\"contents none\""])
  }

  @Test("shows the way from the first page down to it")
  func trail() async throws {
    let pages = everyKind
    try await check(
      pages,
      "index.html",
      holds: ["<ol class=\"trail none\">", "<body class=\"home\">"]
    )
    let deep = try await site(pages).file("notes/deep/c.html")
    #expect(
      element("trail", "ol", in: deep)
        == "<ol class=\"trail\"><li><a href=\"../../index.html\">Home</a></li><li><a href=\"../index.html\">Notes</a></li><li><a href=\"index.html\">Deep</a></li></ol>"
    )
    let folder = try await site(pages).file("notes/deep/index.html")
    #expect(!element("trail", "ol", in: folder).contains(">Deep<"))
  }

  @Test("leads to the one before and the one after, across folders")
  func neighbours() async throws {
    let built = await site([
      "index.md": "# I", "a.md": "", "x/index.md": "# X", "x/b.md": "", "y/c.md": "",
    ])
    let ways =
      [
        ("index.html", nil, "a.html"), ("a.html", "index.html", "x/index.html"),
        ("x/index.html", "../a.html", "b.html"),
        ("x/b.html", "index.html", "../y/c.html"), ("y/c.html", "../x/b.html", nil),
      ] as [(String, String?, String?)]
    for (path, previous, next) in ways {
      let html = try built.file(path)
      #expect(
        html.firstMatch(of: #/rel="prev" href="([^"]*)"/#).map { String($0.1) } == previous,
        "\(path)"
      )
      #expect(
        html.firstMatch(of: #/rel="next" href="([^"]*)"/#).map { String($0.1) } == next,
        "\(path)"
      )
    }
  }

  @Test("says which pages point at it")
  func backlinks() async throws {
    try await check(
      everyKind,
      "decisions/0001-a.html",
      holds: ["<li><a href=\"../notes/b.html\">B</a></li>", "<section class=\"backlinks\">"]
    )
    try await check(everyKind, "index.html", holds: ["<section class=\"backlinks none\">"])
  }

  @Test("points at another place on itself by the fragment alone")
  func ownFragment() async throws {
    try await check(
      ["x/a.md": "# A\n\n[b](#a) [c](a.md#a) [d](a.md)\n"],
      "x/a.html",
      holds: ["<a href=\"#a\">b</a> <a href=\"#a\">c</a> <a href=\"a.html\">d</a>"]
    )
  }

  @Test("gives no id twice, whatever its headings and footnotes are called")
  func ids() async throws {
    let text =
      "# A\n\nx[^1]\n\n## Main\n\n## Top\n\n## Footnote 1\n\n## Footnote ref 1\n\n[^1]: n\n"
    let html = try await site(["a.md": text]).file("a.html")
    let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(ids.count == 8)
    #expect(Set(ids).count == ids.count, "\(ids.sorted())")
  }

  @Test("keeps a link that leads nowhere as it was, unless it runs")
  func nowhere() async throws {
    let html = try await site(["a.md": "[a](gone.md) [b](https://b.org) [c](javascript:x)\n"]).file(
      "a.html"
    )
    #expect(
      html.contains("<a href=\"gone.md\">a</a> <a href=\"https://b.org\">b</a> c")
    )
  }
}
