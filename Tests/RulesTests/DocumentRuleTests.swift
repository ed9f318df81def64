/// What the examples of the rules about documents are too short to show.

import Base
import Rules
import Testing

@Suite("Rules about documents")
struct DocumentRuleTests {
  @Test("a page is an orphan only when neither links nor the navigation lead to it")
  func orphans() async throws {
    let page = ["guide/a.md": "# A\n", "lost/b.md": "# B\n"]
    try await check("DOC012", page, navigation: "[guide]", finds: ["lost/b.md"])
    try await check("DOC012", page, navigation: "[guide/a.md]", finds: ["lost/b.md"])
    try await check("DOC012", page, navigation: "[guide, lost]", finds: [])
    try await check("DOC012", page, navigation: "[guide, lost/b.md]", finds: [])
    let folder = ["guide/a.md": "[all](../lost)\n", "lost/b.md": "# B\n", "lost/x/c.md": "# C\n"]
    try await check("DOC012", folder, navigation: "[guide]", finds: [])
    let index = ["guide/a.md": "[all](../lost/index.md)\n", "lost/b.md": "", "lost/index.md": ""]
    try await check("DOC012", index, navigation: "[guide]", finds: [])
    let itself = ["guide/a.md": "# A\n", "lost/b.md": "[me](b.md)\n"]
    try await check("DOC012", itself, navigation: "[guide]", finds: ["lost/b.md"])
    let entrances = ["guide/a.md": "# A\n", "index.md": "", "404.md": "", "lost.md": ""]
    try await check("DOC012", entrances, navigation: "[guide]", finds: ["lost.md"])
  }

  @Test("raw HTML may embed an image without words, and not by an insecure address")
  func htmlImages() async throws {
    let text = "<img src=\"a.png\">\n\n<IMG SRC=\"http://example.org/a.png\" alt=\"\">\n"
    let pages = ["a.md": text, "a.png": ""]
    try await check("DOC008", pages, finds: [])
    try await check("DOC029", pages, finds: ["a.md"])
    try await check("DOC029", ["a.md": "![A](HTTP://example.org/a.png)\n"], finds: ["a.md"])
    try await check("DOC029", ["a.md": "![A](http.png) [b](http://a.b)\n"], finds: [])
  }

  @Test("an insecure image is mended in its scheme alone")
  func secured() async throws {
    let text = "![A](http://example.org/http:/a.png)\n"
    let found = try await findings(in: Example(["a.md": text])).filter { $0.rule.code == "DOC029" }
    let edits = found.flatMap(\.fixes).flatMap(\.edits)
    #expect(edits.map(\.replacement) == ["https"])
    #expect(edits.map { SourceFile("a.md", text).text($0.place.range) } == ["http"])
  }

  @Test("a page has one finding for all of its titles, however many there are")
  func titles() async throws {
    try await check("DOC027", ["a.md": "# A\n\n# B\n\n# C\n"], finds: ["a.md"])
    try await check("DOC027", ["a.md": "```\n# A\n```\n\n# B\n"], finds: [])
  }

  @Test("headings repeat side by side or below different ones, at whatever level")
  func anchors() async throws {
    try await check("DOC009", ["a.md": "# A\n\n## B\n\n### C\n\n## B\n\n### C\n"], finds: ["a.md"])
    try await check("DOC009", ["a.md": "### B\n\n## A\n\n### B\n"], finds: [])
    try await check("DOC009", ["a.md": "## B\n\n## B\n\n## B\n"], finds: ["a.md", "a.md"])
    try await check("DOC009", ["a.md": "##\n\n##\n"], finds: [])
  }

  @Test("a day of review that cannot be read is not overdue")
  func reviews() async throws {
    try await check("DOC010", ["a.md": "---\nreview-by: soon\n---\n"], finds: [])
    try await check("DOC010", ["a.md": "---\nreview-by: [2020-01-01]\n---\n"], finds: [])
    try await check("DOC010", ["a.md": "---\nreview-by: \"2020-01-01\"\n---\n"], finds: ["a.md"])
  }

  /// Lints the files and expects findings of the rule in these, in the order of their paths.
  private func check(
    _ code: String,
    _ files: [String: String],
    navigation: String? = nil,
    finds paths: [String],
    at location: Testing.SourceLocation = #_sourceLocation
  ) async throws {
    let settings = navigation.map { ["lintel.yml": "navigation: \($0)\n"] } ?? [:]
    let all = files.merging(settings) { $1 }.sorted { $0.key < $1.key }
    let example = Example(files: all.map { Example.File(path: $0.key, text: $0.value) })
    let found = try await findings(in: example).filter { $0.rule.code == code }
    #expect(found.map(\.place.path.display) == paths, sourceLocation: location)
  }
}
