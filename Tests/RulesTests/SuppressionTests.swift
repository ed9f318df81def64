/// What comments in documents silence, and what is said about them.

import Base
import Rules
import Testing

@Suite("Comments that silence findings")
struct SuppressionTests {
  @Test(
    "silence what begins on the line that they mean",
    arguments: [
      "<!-- lintel-disable-next-line DOC018 -- known -->\n### Three\n",
      "<!-- lintel-disable-next-line DOC018 -- known -->\n\n \t\n### Three\n",
      "<!-- LINTEL-Disable-Next-Line: Skipped-Heading-Level — known -->\n### Three\n",
      "<!--lintel-disable-next-line doc018:known-->\n### Three\n",
      "<!-- lintel-disable-next-line\n  DOC018 –\n  known -->\n### Three\n",
      "### Three <!-- lintel-disable-line DOC018: known -->\n",
      "<!-- lintel-disable DOC018 -- known -->\n\n### Three\n\n<!-- lintel-enable DOC018 -->\n",
      "<!-- lintel-disable DOC018 -- known -->\n\n### Three\n\n<!-- lintel-enable -->\n",
      "<!-- lintel-disable DOC018 -- known -->\n\n### Three\n",
      "### Three\n\n<!-- lintel-disable-file DOC018 -- known -->\n",
    ]
  )
  func silencing(text: String) async throws {
    try await check(["page.md": "# One\n\n" + text], silenced: 1)
    let crlf = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    try await check(["page.md": "# One\r\n\r\n" + crlf], silenced: 1)
  }

  @Test("speak of the next line beyond other comments to Lintel")
  func stacked() async throws {
    try await check(
      [
        "page.md": """
        # One

        <!-- lintel-disable-next-line DOC018 -- known -->

        ⟦<!-- lintel-disable-next-line DOC018 -- once more -->⟧
        ### Three

        """
      ],
      finds: ["LNT006"],
      silenced: 1
    )
  }

  @Test("do not silence what begins elsewhere")
  func elsewhere() async throws {
    try await check(
      ["page.md": "# One\n\n⟦<!-- lintel-disable-line DOC018 -- a -->⟧\n⟦### Three⟧\n"],
      finds: ["LNT006", "DOC018"]
    )
    try await check(
      [
        "page.md": """
        # One

        ⟦<!-- lintel-disable DOC018 -- a -->⟧
        <!-- lintel-enable DOC018 -->

        ⟦### Three⟧

        """
      ],
      finds: ["LNT006", "DOC018"]
    )
    try await check(
      ["page.md": "# One\n\n`<!-- lintel-disable-next-line DOC018 -- a -->`\n⟦### Three⟧\n"],
      finds: ["DOC018"]
    )
  }

  @Test("give their reason to what they silence")
  func reasons() async throws {
    let text = "# One\n\n<!-- lintel-disable-next-line DOC018 --   as\nprinted  -->\n### Three\n"
    let result = try await linted(["page.md": text], LintOptions())
    let reasons = result.silenced.map { silenced -> String in
      if case .comment(let reason) = silenced.reason { reason } else { "none" }
    }
    #expect(reasons == ["as printed"])
    #expect(result.count(silencedBy: .comment) == 1)
    #expect(result.count(silencedBy: .baseline) == 0)
  }

  @Test("are heeded only when the run says so, and nothing is unused then")
  func unheeded() async throws {
    var options = LintOptions()
    options.heedsSuppressions = false
    try await check(
      ["page.md": "# One\n\n<!-- lintel-disable-next-line DOC018 -- a -->\n⟦### Three⟧\n"],
      finds: ["DOC018"],
      options
    )
    try await check(
      ["page.md": "# One\n\n<!-- lintel-disable-next-line DOC018 -- a -->\n## Two\n"],
      finds: [],
      options
    )
  }

  @Test("are not unused when their rule is off")
  func offRules() async throws {
    var options = LintOptions()
    options.ignore = ["DOC018"]
    let page = "# One\n\n<!-- lintel-disable-next-line DOC018 -- a -->\n## Two\n"
    try await check(["page.md": page], options)
    try await check([
      "page.md": page, "lintel.yml": "lint: {rules: {skipped-heading-level: off}}\n",
    ])
    options = LintOptions()
    options.select = ["LNT"]
    try await check(["page.md": page], options)
  }

  @Test(
    "are told when they are wrong",
    arguments: [
      ("⟦<!-- lintel-disable-next-line DOC018 -->⟧\n⟦### Three⟧\n", ["LNT007", "DOC018"]),
      ("⟦<!-- lintel-disable-next-line DOC018 -- -->⟧\n⟦### Three⟧\n", ["LNT007", "DOC018"]),
      (
        "⟦<!-- lintel-disable-next-line DOC018 as printed -->⟧\n⟦### Three⟧\n",
        ["LNT007", "DOC018"]
      ),
      ("⟦<!-- lintel-disable-file -- all of it -->⟧\n⟦### Three⟧\n", ["LNT008", "DOC018"]),
      ("⟦<!-- lintel-disable-file -->⟧\n", ["LNT008"]),
      ("⟦<!-- lintel-enable DOC018 -->⟧\n", ["LNT006"]),
      ("<!-- lintel-enable -->\n", []),
      ("<!-- lintel-disable-next-line ⟦DOC0018⟧ -- a -->\n⟦### Three⟧\n", ["LNT009", "DOC018"]),
      ("⟦<!-- lintel-disable-next DOC018 -- a -->⟧\n", ["LNT021"]),
      ("⟦<!-- lintel: ignore DOC018 -- a -->⟧\n", ["LNT021"]),
      ("<!-- lintel -->\n\n<!-- lintels are beams -->\n\n<!---->\n", []),
      ("⟦<!-- lintel-disable-file LNT006 -- a -->⟧\n", ["LNT006"]),
    ] as [(String, [String])]
  )
  func wrong(text: String, codes: [String]) async throws {
    try await check(["page.md": "# One\n\n" + text], finds: codes)
  }

  @Test("must not hold two dashes inside a text, where Markdown does not take them for comments")
  func strays() async throws {
    let marked = "# One\n\n⟦### Three ⟦<!-- lintel-disable-line DOC018 -- known -->⟧⟧\n"
    try await check(["page.md": marked], finds: ["DOC018", "LNT021"])
    let before = String(marked.filter { $0 != "⟦" && $0 != "⟧" })
    let found = try await linted(["page.md": before], LintOptions()).findings
    let after = repaired(SourceFile("page.md", before), found)
    #expect(after == "# One\n\n### Three <!-- lintel-disable-line DOC018: known -->\n")
    try await check(["page.md": after], silenced: 1)
    try await check([
      "page.md":
        "A `<!-- lintel-disable-line DOC018 -- a -->` and \\<!-- lintel-disable-line -- a -->\n"
    ])
    try await check(["page.md": "```\n<!-- lintel-disable-line DOC018 -- a -->\n```\n"])
  }

  @Test("name several rules, of which one may be idle")
  func several() async throws {
    let text = "# One\n\n<!-- lintel-disable-next-line DOC018, ⟦LNT012⟧ -- a -->\n### Three\n"
    try await check(["page.md": text], finds: ["LNT006"], silenced: 1)
  }

  @Test(
    "stand in front matter too",
    arguments: [
      ("---\n# lintel: ignore LNT003 -- a\norder: first\n---\n", [], 1),
      ("---\norder: first # lintel: ignore LNT003 -- a\n---\n", [], 1),
      ("---\n⟦# lintel: ignore⟧\norder: ⟦first⟧\n---\n", ["LNT008", "LNT003"], 0),
      ("---\n⟦# lintel-disable-line LNT003 -- a⟧\norder: ⟦first⟧\n---\n", ["LNT021", "LNT003"], 0),
      ("---\norder: ⟦first⟧ ⟦# lintel:ignore invalid-value⟧\n---\n", ["LNT003", "LNT007"], 0),
    ] as [(String, [String], Int)]
  )
  func frontMatter(text: String, codes: [String], silenced: Int) async throws {
    guard Rule.named("LNT003") != nil else { return }
    try await check(["page.md": text + "# One\n"], finds: codes, silenced: silenced)
  }
}

@Suite("Repairs of comments")
struct SuppressionFixTests {
  @Test(
    "delete what is idle and nothing else",
    arguments: [
      ("# One\n\n<!-- lintel-disable-file DOC018 -- a -->\n\nText\n", "# One\n\n\nText\n"),
      ("Text\n<!-- lintel-disable-file DOC018 -- a -->\nText\n", "Text\n\nText\n"),
      ("Text <!-- lintel-disable-line DOC018: a -->\n", "Text\n"),
      ("A <!-- lintel-disable-line DOC018: a --> b\n", "A b\n"),
      ("A\n\n<!-- lintel-disable-file DOC018 -- a -->", "A\n\n"),
      ("- <!-- lintel-disable-file DOC018 -- a -->\n", "-\n"),
      (
        "# One\n\n<!-- lintel-disable-file LNT006,  DOC018 , LNT012 -- a -->\n\n### Three\n",
        "# One\n\n<!-- lintel-disable-file DOC018 -- a -->\n\n### Three\n"
      ),
      ("---\ntitle: A # lintel: ignore DOC018 -- a\n---\n", "---\ntitle: A\n---\n"),
      ("---\n# lintel: ignore DOC018 -- a\ntitle: A\n---\n", "---\ntitle: A\n---\n"),
    ]
  )
  func deletion(before: String, after: String) async throws {
    let result = try await linted(["page.md": before], LintOptions())
    #expect(repaired(SourceFile("page.md", before), result.findings) == after)
    let again = try await linted(["page.md": after], LintOptions())
    #expect(again.findings.map(\.message.text) == [])
  }

  @Test("say which rule may be meant")
  func guess() async throws {
    let text = "<!-- lintel-disable-file skiped-heading-level -- a -->\n"
    let found = try await linted(["page.md": text], LintOptions()).findings
    #expect(found.map(\.help) == ["Did you mean `skipped-heading-level`?"])
    #expect(found.first?.fixes.first?.safety == .suggestion)
    #expect(found.first?.fixes.first?.edits.first?.replacement == "skipped-heading-level")
  }

  @Test("of hostile pages are all heard")
  func hostile() async throws {
    let comment = "<!-- lintel-disable-next-line DOC018 -- a -->\n"
    let stacked = String(repeating: comment, count: 3_000)
    let blanks = String(repeating: "\n", count: 30_000)
    let result = try await linted(
      ["page.md": "# A\n\n" + stacked + blanks + "### B\n"],
      LintOptions()
    )
    #expect(result.silenced.count == 1)
    #expect(result.findings.count == 2_999)
    let words = (0..<3_000).map { "rule\($0)" }.joined(separator: ",")
    let named = try await linted(
      ["page.md": "<!-- lintel-disable-file \(words) -- a -->\n"],
      LintOptions()
    )
    #expect(named.findings.count == 3_000)
  }
}
