import Base
import Foundation
import Testing

/// A page of each kind: home, folder with and without a page, decision, one with everything on it.
let everyKind = [
  "index.md": "# Home\n\nWelcome.\n",
  "decisions/index.md": "# Decisions\n",
  "decisions/0001-a.md":
    "---\nstatus: Accepted\ndate: 2026-01-02\ntags: [a, b]\ndescription: \"A & <b>\"\n---\n# ADR-0001: A\n\n## Why\n\n### Deep\n\n[b](../notes/b.md)\n",
  "notes/b.md": "Text only, see ADR-0001.\n", "notes/deep/c.md": "# C *e*\n\n| a |\n|---|\n",
]

@Suite("The site")
struct SiteTests {
  @Test("has a page for every document and folder, one for what is missing, and its stylesheet")
  func files() async {
    let site = await site(everyKind)
    let style = site.files.keys.filter { $0.hasPrefix("assets/lintel.") && $0.hasSuffix(".css") }
    #expect(style.count == 1)
    #expect(
      site.files.keys.filter { !style.contains($0) }.sorted() == [
        "404.html", "decisions/0001-a.html", "decisions/index.html", "index.html", "notes/b.html",
        "notes/deep/c.html", "notes/deep/index.html", "notes/index.html",
      ]
    )
  }

  @Test("has a first page and one for what is missing even of nothing")
  func empty() async {
    let site = await site([:])
    #expect(site.pages.map(\.path) == ["404.html", "index.html"])
    #expect(site.findings == [])
  }

  @Test("knows every name of the built-in templates on every kind of page")
  func names() async {
    let site = await site(everyKind, configuration: "title: T\ndescription: D\nurl: https://a.org")
    #expect(site.findings == [])
    for (path, html) in site.pages {
      #expect(!html.contains("{{") && !html.contains("}}"), "\(path)")
      #expect(html.hasPrefix("<!doctype html>\n") && html.hasSuffix("</html>\n"), "\(path)")
      #expect(imbalance(of: html) == nil, "\(path)")
    }
  }

  @Test("is the same however often it is made")
  func deterministic() async {
    let first = await site(everyKind, configuration: "url: https://a.org")
    for _ in 0..<3 {
      #expect(await site(everyKind, configuration: "url: https://a.org").files == first.files)
    }
  }

  @Test("forbids whatever it does not load, before it loads anything, on every page")
  func policy() async throws {
    for (path, html) in await site(everyKind).pages {
      let policy = try #require(
        html.firstRange(of: "http-equiv=\"Content-Security-Policy\""),
        "\(path)"
      )
      let resource = try #require(
        html.firstRange(of: #/<(?:link|script|img|style|base)|href=|src=/#),
        "\(path)"
      )
      #expect(policy.lowerBound < resource.lowerBound, "\(path)")
      #expect(html.contains("content=\"default-src 'none';"), "\(path)")
      #expect(!html.contains("unsafe-inline") && !html.contains("style=\""), "\(path)")
    }
  }

  @Test("links only to files that it has, by relative paths that need no server")
  func links() async throws {
    var pages = everyKind
    pages["x y/a b#ü%25:?&.md"] = "[self](<a b%23ü%2525:%3F&.md>) [[home]]"
    pages["home.md"] = "[there](<x y/a b%23ü%2525:%3F&.md>)"
    let site = await site(pages)
    #expect(site.files["x y/a b#ü%25:?&.html"] != nil)
    for (path, html) in site.pages {
      for link in html.matches(of: #/(?:href|src)="([^"#]+)(?:#[^"]*)?"/#) {
        let written = try #require(String(link.1).removingPercentEncoding)
        let target = resolved(written, from: BytePath(path).parent)
        #expect(site.files[target] != nil, "\(path) links to \(link.1)")
      }
    }
  }

  @Test("calls itself by its configuration, else by its first page, else a handbook")
  func title() async throws {
    try await check(
      ["index.md": "# Home"],
      "404.html",
      holds: ["· T &amp; U</title>"],
      configuration: "title: T & U"
    )
    try await check(["index.md": "# Home"], "404.html", holds: ["· Home</title>"])
    try await check(["a.md": ""], "404.html", holds: ["· Handbook</title>"])
    try await check(["index.md": "# Home"], "index.html", holds: ["<title>Home</title>"])
  }

  @Test(
    "is in the language, and runs in the direction, of its configuration",
    arguments: [
      ("", "<html lang=\"en\" dir=\"ltr\">"),
      ("language: de-CH", "<html lang=\"de-CH\" dir=\"ltr\">"),
      ("language: ar", "<html lang=\"ar\" dir=\"rtl\">"),
      ("language: he-IL", "<html lang=\"he-IL\" dir=\"rtl\">"),
      ("language: '\"><script>'", "<html lang=\"&quot;&gt;&lt;script&gt;\" dir=\"ltr\">"),
    ]
  )
  func language(configuration: String, html: String) async throws {
    try await check(["a.md": ""], "a.html", holds: [html], configuration: configuration)
  }
}

private func resolved(_ url: String, from folder: BytePath) -> String {
  var parts = folder.components.map { String(decoding: $0, as: UTF8.self) }
  for part in url.split(separator: "/") {
    if part == ".." { parts.removeLast() } else if part != "." { parts.append(String(part)) }
  }
  return parts.joined(separator: "/")
}

/// The first tag that closes what is not open, or what is left open; nothing when all match.
private func imbalance(of html: String) -> String? {
  let void: Set<Substring> = ["br", "hr", "img", "input", "link", "meta", "path", "wbr"]
  var open: [Substring] = []
  for tag in html.matches(of: #/<(/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/#)
  where !void.contains(tag.2) {
    if tag.1.isEmpty {
      open.append(tag.2)
    } else if open.popLast() != tag.2 {
      return String(tag.0)
    }
  }
  return open.last.map(String.init)
}
