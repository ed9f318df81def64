import Base
import Pipeline
import Testing

private let files = [
  "content/index.md": "# Home\n\n[gone](gone.md) ![map](map.svg)\n",
  "content/x/a.md": "# A\n\nADR-7\n",
  "content/map.svg": "<svg/>",
  "content/bad.svg": "<svg onload=\"x\"/>",
]

@Suite("A build")
struct BuildTests {
  @Test("writes the site, and says what is wrong with paths that count from the repository")
  func first() async throws {
    let workshop = try Workshop(files.merging(["content/unused.png": "png"]) { $1 })
    let report = try await workshop.build()
    #expect(report.isBuilt && report.pages == 2)
    #expect(report.findings.map(\.place.path.display) == ["content/index.md"])
    #expect(report.findings.map(\.message.text) == ["No page or file at `gone.md`"])
    let names = workshop.tree().keys.filter { !$0.hasPrefix("assets") }.sorted()
    #expect(
      names == [
        ".lintel-manifest", "404.html", "index.html", "map.svg", "x/a.html", "x/index.html",
      ]
    )
  }

  @Test("of what has not changed does nothing, and says the same again")
  func unchanged() async throws {
    let workshop = try Workshop(files)
    let first = try await workshop.build()
    let site = workshop.tree()
    for _ in 0..<2 {
      let second = try await workshop.build()
      #expect(!second.isBuilt)
      #expect(second.findings == first.findings && !second.findings.isEmpty)
    }
    #expect(workshop.tree() == site)
  }

  @Test(
    "begins again when anything that the site is made of has changed",
    arguments: [
      ("content/x/a.md", "# Other\n"), ("content/new.md", "# New\n"),
      ("content/map.svg", "<svg></svg>"),
      ("lintel.yml", "title: Other\n"), ("templates/site/footer.html", "<footer>Ours</footer>\n"),
      ("templates/site/lintel.css", "body{}\n"),
    ]
  )
  func changed(name: String, text: String) async throws {
    let workshop = try Workshop(files)
    try await workshop.build()
    let before = workshop.tree()
    try workshop.write(name, text)
    #expect(try await workshop.build().isBuilt)
    #expect(workshop.tree() != before)
    #expect(try await !workshop.build().isBuilt)
    let fresh = try Workshop(files.merging([name: text]) { $1 })
    try await fresh.build()
    #expect(workshop.tree() == fresh.tree())
  }

  @Test(
    "begins again when a file is gone, a page of the site was changed, or the program is another"
  )
  func changedElse() async throws {
    let workshop = try Workshop(files)
    try await workshop.build()
    let before = workshop.tree()
    #expect(try await workshop.build(identity: [2]).isBuilt)
    try workshop.remove("public/x/a.html")
    #expect(try await workshop.build(identity: [2]).isBuilt)
    #expect(workshop.tree() == before)
    try workshop.remove("content/x/a.md")
    #expect(try await workshop.build(identity: [2]).isBuilt)
    #expect(workshop.tree()["x/a.html"] == nil && workshop.tree()["x/index.html"] == nil)
  }

  @Test("gives the same bytes and findings with one worker and with many")
  func workers() async throws {
    let one = try Workshop(files)
    let many = try Workshop(files)
    let first = try await one.build(workers: 1)
    let second = try await many.build(workers: 8)
    #expect(first.findings == second.findings)
    #expect(one.tree() == many.tree() && !one.tree().isEmpty)
  }

  @Test("finds content and output where the configuration says, or the folder itself")
  func places() async throws {
    let configured = try Workshop([
      "docs/a.md": "", "lintel.yml": "content: docs\noutput: build/site\n",
    ])
    try await configured.build()
    #expect(configured.tree("build/site")["a.html"] != nil)
    let bare = try Workshop(["a.md": "[x](gone.md)"])
    let report = try await bare.build()
    #expect(bare.tree()["a.html"] != nil)
    #expect(report.findings.map(\.place.path.display) == ["a.md"])
    #expect(try await !bare.build().isBuilt)
    let elsewhere = try Workshop(files)
    try await elsewhere.build(output: "other")
    #expect(elsewhere.tree("other")["index.html"] != nil && elsewhere.tree().isEmpty)
  }

  @Test("tells of the configuration and the templates too")
  func otherFindings() async throws {
    let workshop = try Workshop([
      "content/a.md": "", "lintel.yml": "titel: x\n", "templates/site/footer.html": "{{gone}}\n",
    ])
    let report = try await workshop.build()
    let found = report.findings.map { "\($0.place.path.display) \($0.rule.name)" }
    #expect(
      Set(found) == [
        "lintel.yml unknown-field", "templates/site/footer.html unknown-template-name",
      ]
    )
    #expect(Set(report.findings).count == report.findings.count)
  }

  @Test("copies no drawing that could act")
  func drawings() async throws {
    let workshop = try Workshop([
      "content/a.md": "![a](bad.svg) ![b](good.svg)", "content/bad.svg": "<svg onload=\"x\"/>",
      "content/good.svg": "<svg/>",
    ])
    let report = try await workshop.build()
    #expect(report.findings.map(\.rule.name) == ["active-attachment"])
    #expect(workshop.tree()["good.svg"] == "<svg/>" && workshop.tree()["bad.svg"] == nil)
  }

  @Test("throws when there is nothing to build from")
  func noFolder() async throws {
    let workshop = try Workshop([:])
    await #expect(throws: (any Error).self) { try await workshop.build() }
    let wrong = try Workshop(["lintel.yml": "content: gone\n"])
    await #expect(throws: (any Error).self) { try await wrong.build() }
  }
}
