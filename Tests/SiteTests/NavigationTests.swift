import Base
import Testing

@Suite("The navigation")
struct NavigationTests {
  @Test("lists the first level, and opens the folders down to the page")
  func levels() async throws {
    let built = await site([
      "index.md": "# I", "a.md": "", "x/index.md": "# X", "x/b.md": "", "x/y/c.md": "",
      "z/d.md": "",
    ])
    #expect(
      try navigation(built, "x/b.html")
        == "A|X 2(*B|Y 1)|Z 1"
    )
    #expect(try navigation(built, "index.html") == "A|X 2|Z 1")
    #expect(try navigation(built, "a.html") == "*A|X 2|Z 1")
    #expect(try navigation(built, "x/index.html") == "A|*X 2(B|Y 1)|Z 1")
    #expect(try navigation(built, "x/y/c.html") == "A|X 2(B|Y 1(*C))|Z 1")
    #expect(try navigation(built, "404.html") == "A|X 2|Z 1")
  }

  @Test("shows a window of a long folder around the page, and the way to all of it")
  func window() async throws {
    var pages = ["index.md": "# I"]
    for number in 1...100 { pages["x/p\(number).md"] = "" }
    let built = await site(pages)
    for (page, first, last) in [(1, 1, 20), (11, 1, 20), (50, 40, 59), (100, 81, 100)] {
      let shown = try navigation(built, "x/p\(page).html")
      let inside =
        shown.split(separator: "(").last?.dropLast().split(separator: "|").map(String.init) ?? []
      #expect(inside.count == 21, "\(shown)")
      #expect(
        inside.first?.hasSuffix("P\(first)") == true
          && inside.dropLast().last?.hasSuffix("P\(last)") == true,
        "\(shown)"
      )
      #expect(inside.last == "All 100", "\(shown)")
      #expect(inside.contains("*P\(page)"), "\(shown)")
    }
    for number in 21...100 { pages["x/p\(number).md"] = nil }
    let short = try navigation(await site(pages), "x/p1.html")
    #expect(!short.contains("All"))
  }

  @Test("is never cut on its first level")
  func firstLevel() async throws {
    let pages = Dictionary(uniqueKeysWithValues: (1...60).map { ("p\($0).md", "") })
    #expect(try navigation(await site(pages), "p1.html").split(separator: "|").count == 60)
  }

  @Test("begins with what the configuration names, in its order and words")
  func configured() async throws {
    let pages = ["index.md": "# I", "a.md": "", "x/b.md": "", "z/d.md": ""]
    let built = await site(
      pages,
      configuration: "navigation: [z, {title: First & last, path: a.md}, x/b.md, index.md]"
    )
    #expect(built.findings == [])
    #expect(try navigation(built, "a.html") == "Z 1|*First &amp; last|B|I")
    #expect(try navigation(built, "z/d.html") == "Z 1(*D)|First &amp; last|B|I")
  }

  @Test("tells which of its entries is not there")
  func missing() async {
    let text = "navigation:\n  - gone\n  - a.md\n  - {title: T, path: x/gone.md}\n"
    let built = await site(["a.md": "", "x/b.md": ""], configuration: text)
    let file = SourceFile("lintel.yml", text)
    #expect(
      built.findings.map {
        "\($0.place.path.display) ‹\(file.text($0.place.range))› \($0.message.text)"
      } == [
        "lintel.yml ‹gone› No folder or document at `gone`",
        "lintel.yml ‹x/gone.md› No folder or document at `x/gone.md`",
      ]
    )
  }

  /// The navigation of a page as one line: `A|*X 2(B|C)`, the page itself with a star.
  private func navigation(
    _ site: BuiltSite,
    _ path: String,
    at location: Testing.SourceLocation = #_sourceLocation
  ) throws -> String {
    let html = element("navigation", "nav", in: try site.file(path, at: location))
    return html.replacing(#/^.*?<\/summary><ul>/#, with: "").replacing(
      #/<\/ul><\/details><\/nav>$/#,
      with: ""
    )
    .replacing(" aria-current=\"page\">", with: ">*")
    .replacing("<ul>", with: "(").replacing("</ul>", with: ")").replacing(
      "</li><li",
      with: "</li>|<li"
    )
    .replacing(#/<[^>]*>/#, with: "")
  }
}

@Suite("The page of a folder")
struct FolderPageTests {
  @Test("lists what is in it with its first words, when nobody has written one")
  func listing() async throws {
    let html = try await site([
      "x/10-b.md": "# B\n\nAbout *b* & <.\n", "x/2-a.md": "", "x/sub/c.md": "", "y/z/w.md": "",
    ]).file("x/index.html")
    #expect(
      element("listing", "ul", in: html)
        == "<ul class=\"listing\"><li><a href=\"2-a.html\">A</a></li><li><a href=\"10-b.html\">B</a><p>About b &amp; &lt;.</p></li><li><a href=\"sub/index.html\">Sub</a></li></ul>"
    )
  }

  @Test("is as it is written when somebody has, unless the navigation cannot show it all")
  func written() async throws {
    try await check(
      ["x/index.md": "# X", "x/a.md": ""],
      "x/index.html",
      holds: ["<ul class=\"listing none\">"]
    )
    var pages = ["x/index.md": "# X"]
    for number in 1...31 { pages["x/p\(number).md"] = "" }
    try await check(
      pages,
      "x/index.html",
      holds: ["<ul class=\"listing\">", "<li><a href=\"p31.html\">P31</a></li>"]
    )
  }
}
