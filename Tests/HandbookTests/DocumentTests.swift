import Base
import Handbook
import Markdown
import Testing

@Suite("A document")
struct DocumentTests {
  @Test(
    "is called by its front matter, else by its first heading, else by its file",
    arguments: [
      ("a.md", "---\ntitle: T\n---\n# H\n", "T"), ("a.md", "# H *e* `c`\n", "H e c"),
      ("a.md", "text\n\n# H\n", "H"), ("a.md", "## H\n", "A"),
      ("a.md", "---\ntitle:\n---\n# H\n", "H"),
      ("a.md", "---\ntitle: \"\"\n---\n# H\n", "H"), ("a.md", "---\ntitle: 2026\n---\n", "2026"),
      ("0007-use-an-outbox.md", "", "Use an outbox"), ("use_an outbox.md", "", "Use an outbox"),
      ("0007.md", "", "0007"), ("x/öl-preis.md", "", "Öl preis"), ("a.md", "#\n\n# H\n", "H"),
      ("a.md", "---\ntitle: [x]\n---\n# H\n", "H"),
    ]
  )
  func title(path: String, text: String, title: String) async {
    #expect(await handbook([path: text]).documents.map(\.title) == [title])
  }

  @Test(
    "goes beside its source under its own name, or the one it asks for",
    arguments: [
      ("a.md", "", "a.html"), ("x/b c.md", "", "x/b c.html"), ("a.markdown", "", "a.html"),
      ("a.b.md", "", "a.b.html"), ("x/index.md", "", "x/index.html"),
      ("x/README.md", "", "x/index.html"),
      ("x/Readme.md", "", "x/index.html"), ("INDEX.MD", "", "index.html"),
      ("x/a.md", "---\nslug: other\n---\n", "x/other.html"),
      ("a.md", "---\nslug: v1.2_x-y\n---\n", "v1.2_x-y.html"),
      ("x/index.md", "---\nslug: other\n---\n", "x/index.html"),
      ("a.md", "---\nslug:\n---\n", "a.html"),
    ]
  )
  func output(path: String, text: String, output: String) async {
    await check([path: text])
    #expect(await handbook([path: text]).documents.map(\.output.display) == [output])
  }

  @Test(
    "may not ask for a name that leaves its folder or that no host could serve",
    arguments: [
      "../x", "..", ".", ".hidden", "/etc/x", "a/b", "\"%2e%2e\"", "a b", "ä", "a\\b", "a:b",
      "\"a\\nb\"",
    ]
  )
  func badSlugs(slug: String) async {
    let handbook = await handbook(["a.md": "---\nslug: \(slug)\n---\n"])
    #expect(handbook.documents.map(\.output.display) == ["a.html"])
    #expect(handbook.findings.map(\.rule) == [.invalidValue])
  }

  @Test("says of each field that cannot be read where it stands")
  func badFields() async {
    await check(
      ["ä.md": "---\ntitle: ä\norder: first\ndraft: perhaps\nslug: [a]\n---\n"],
      findings: [
        "ä.md ‹first› `order` takes a whole number, not text",
        "ä.md ‹perhaps› `draft` takes `true` or `false`, not text",
        "ä.md ‹[a]› `slug` takes letters, digits, dots, dashes and underscores, not a list",
      ]
    )
  }

  @Test("leaves its folder's page to index, and to README only without one")
  func folderPages() async {
    let both = await check(["x/README.md": "# R", "x/index.md": "# I"])
    #expect(both.documents.map(\.output.display) == ["x/README.html", "x/index.html"])
    #expect(both.documents.map(\.isIndex) == [false, true])
    #expect(both.folders.folders.map(\.title) == ["I"])
  }

  @Test("is on no page when it is a draft, but its own findings are told")
  func drafts() async {
    let handbook = await check(
      ["a.md": "---\ndraft: true\norder: x\n---\n", "other.md": "[a](a.md)"],
      findings: [
        "a.md ‹x› `order` takes a whole number, not text",
        "other.md ‹a.md› No page or file at `a.md`",
      ]
    )
    #expect(handbook.documents.map(\.path.display) == ["other.md"])
  }

  @Test(
    "has a number when its name or its title begins with one",
    arguments: [
      ("0007-x.md", "", 7), ("007.md", "", 7), ("adr-7.md", "", 7), ("ADR-0012-x.md", "", 12),
      ("adr_3_x.md", "", 3),
      ("x.md", "# ADR-0007: X\n", 7), ("x.md", "# ADR 7 X\n", 7), ("12-x.md", "", nil),
      ("x-007.md", "", nil),
      ("0007x.md", "", nil), ("adr7.md", "", nil), ("adr-.md", "", nil), ("1234567-x.md", "", nil),
      ("x.md", "# X\n", nil),
    ] as [(String, String, Int?)]
  )
  func number(path: String, text: String, number: Int?) async {
    #expect(await handbook([path: text]).documents.map(\.number) == [number])
  }
}

@Suite("A file that is read")
struct ParsedFileTests {
  @Test("counts every place from its first byte, front matter included")
  func places() async {
    await check(
      [
        "ä.md":
          "---\ntitle: Ä\n---\n\n# Ü\n\n| ä | [a](gone.md) |\n|---|---|\n\n<u>ö</u>\n\n[b](#Gone)\n"
      ],
      findings: [
        "ä.md ‹<u>ö</u>› `<u>` is left out of the page Write it in Markdown, or with the elements that GitHub allows in documents.",
        "ä.md ‹gone.md› No page or file at `gone.md`",
        "ä.md ‹#Gone› ä.md has no heading `#Gone`",
      ]
    )
  }

  @Test(
    "tells from which byte on it is not UTF-8",
    arguments: [
      ([0x61, 0xFF], 1), ([0xFF], 0), ([0xC3, 0xA4, 0xC3], 2),
    ] as [([UInt8], Int)]
  )
  func encoding(bytes: [UInt8], offset: Int) {
    checkEncoding(bytes, offset)
  }

  @Test(
    "tells so too when more text follows",
    arguments: [
      ([0x61, 0xFF, 0x62, 0x63, 0x64], 1), ([0x61, 0xED, 0xA0, 0x80], 1),
      ([0xC3, 0xA4, 0xFF, 0x61], 2),
      ([0xC0, 0xAF, 0x61, 0x61], 0),
    ] as [([UInt8], Int)]
  )
  func encodingInside(bytes: [UInt8], offset: Int) {
    checkEncoding(bytes, offset)
  }

  private func checkEncoding(_ bytes: [UInt8], _ offset: Int) {
    let file = SourceFile(path: BytePath("a.md"), bytes: bytes)
    let findings = ParsedFile(parsing: file, .handbook).findings
    #expect(findings.map(\.rule) == [.invalidEncoding])
    #expect(findings.map(\.place.range) == [SourceRange(at: offset)], "\(bytes)")
  }

  @Test("is not read when it or a line of it is too long, and says which")
  func size() {
    let long = [UInt8](repeating: 0x61, count: 1 << 20)
    let line = SourceFile(path: BytePath("a.md"), bytes: Array("ä\n".utf8) + long + [0x61])
    let found = ParsedFile(parsing: line, .handbook)
    #expect(found.findings.map(\.place.range) == [SourceRange(at: 3)])
    #expect(
      ParsedFile(parsing: SourceFile(path: line.path, bytes: long), .handbook).findings.isEmpty
    )
    let lines = [UInt8](repeating: 0x0A, count: (5 << 20) + 1)
    let file = ParsedFile(parsing: SourceFile(path: line.path, bytes: lines), .handbook)
    #expect(
      file.findings.map(\.message.text) == [
        "The page has 5242881 bytes, more than the 5242880 that are read"
      ]
    )
  }
}
