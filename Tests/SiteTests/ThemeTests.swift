import Base
import Mustache
import Testing

@Suite("The theme")
struct ThemeTests {
  @Test("gives way to a repository's own files, one by one")
  func overrides() async throws {
    let built = await site(
      ["a.md": "# A"],
      templates: ["footer.html": "<footer>Ours {{generator}}</footer>\n", "lintel.css": "body{}"]
    )
    #expect(built.findings == [])
    let page = try built.file("a.html")
    #expect(page.contains("<footer>Ours Lintel of the test</footer>"))
    #expect(page.contains("<header class=\"top\">"))
    let style = built.files.filter { $0.key.hasPrefix("assets/") }
    #expect(style.map(\.value) == ["body{}"])
    #expect(style.keys.allSatisfy { page.contains("href=\"\($0)\"") })
  }

  @Test(
    "tells of a broken template where it is broken",
    arguments: [
      ("{{#listing}}\n", "‹{{#listing}}›", RuleID.invalidTemplate),
      ("ä {{gone}}\n", "‹gone›", .unknownTemplateName), ("{{> gone}}\n", nil, .unknownPartial),
      ("{{{page.title}}}\n", nil, .rawTextInTemplate),
      ("{{text.gone}}\n", nil, .unknownTemplateName),
      ("{{/a}}\n", nil, .invalidTemplate), ("{{\n", nil, .invalidTemplate),
    ] as [(String, String?, RuleID)]
  )
  func broken(text: String, marked: String?, rule: RuleID) async {
    let built = await site(["a.md": "# A"], templates: ["footer.html": text])
    #expect(Set(built.findings.map(\.rule)) == [rule])
    let file = SourceFile("templates/site/footer.html", text)
    for finding in built.findings {
      #expect(finding.place.path == file.path)
      #expect(finding.place.range.end <= file.bytes.count && !finding.place.range.isEmpty)
      if let marked { #expect("‹\(file.text(finding.place.range))›" == marked) }
    }
  }

  @Test("never puts a page's text onto it unescaped, whatever a template asks")
  func raw() async throws {
    let built = await site(
      ["a.md": "---\ntitle: <script>\n---\n"],
      templates: ["footer.html": "{{{page.title}}}{{&page.title}}"]
    )
    #expect(!(try built.file("a.html")).contains("<script>"))
  }
}

@Suite("The sitemap")
struct SitemapTests {
  @Test("names every written page by its whole address, escaped")
  func sitemap() async throws {
    let built = await site(
      ["index.md": "", "x/a & b.md": "", "ä.md": "", "draft.md": "---\ndraft: true\n---\n"],
      configuration: "url: https://example.org/a?b&c"
    )
    #expect(
      try built.file("sitemap.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/a?b&amp;c/index.html</loc></url>
        <url><loc>https://example.org/a?b&amp;c/x/a%20%26%20b.html</loc></url>
        <url><loc>https://example.org/a?b&amp;c/%C3%A4.html</loc></url>
        </urlset>

        """
    )
  }

  @Test("is not there without an address")
  func none() async {
    #expect(await site(["a.md": ""]).files["sitemap.xml"] == nil)
  }
}

@Suite("The page for what is missing")
struct MissingPageTests {
  @Test("leads back, and gives way to a document of its name")
  func missing() async throws {
    try await check(
      ["x/a.md": ""],
      "404.html",
      holds: ["<a href=\"index.html\">Go to the first page</a>", "<h1><small>404</small>"]
    )
    try await check(["404.md": "# Ours"], "404.html", holds: ["<h1 id=\"ours\">Ours</h1>"])
  }

  @Test("finds its style and its links from any address below the site's")
  func anyAddress() async throws {
    let html = try await site(["a.md": ""], configuration: "url: https://example.org/handbook/")
      .file("404.html")
    #expect(html.contains("href=\"https://example.org/handbook/assets/"))
    #expect(html.contains("href=\"https://example.org/handbook/a.html\""))
  }
}
