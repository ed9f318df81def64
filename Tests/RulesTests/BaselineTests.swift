/// What a baseline silences, how it is written, and when it is told that it is out of date.

import Base
import Rules
import TestNumbers
import Testing

@Suite("The baseline")
struct BaselineTests {
  private let page = "# One\n\n### Three\n\n## Two\n\n#### Three\n"

  @Test("silences what it knows")
  func known() async throws {
    try await check(entry("Three", count: 2), page, silenced: 2)
    try await check(entry("Three", count: 1) + entry("Three", count: 1), page, silenced: 2)
  }

  @Test("hides nothing of a kind of which there is more than it knows")
  func more() async throws {
    let marked = "# One\n\n⟦### Three⟧\n\n## Two\n\n⟦#### Three⟧\n"
    try await check(entry("Three", count: 1), marked, finds: ["DOC018", "DOC018"])
    try await check(
      "- {rule: DOC018, path: page.md, about: Three}\n",
      marked,
      finds: ["DOC018", "DOC018"]
    )
  }

  @Test("is out of date when it knows of more than there is")
  func stale() async throws {
    try await check("- ⟦\(fields("Three", count: 3))⟧\n", page, finds: ["LNT012"], silenced: 2)
    try await check("- ⟦\(fields("Four", count: 1))⟧\n", "# One\n", finds: ["LNT012"])
    let other = "{rule: DOC018, path: gone.md, about: Three, count: 1}"
    try await check("- ⟦\(other)⟧\n", "# One\n", finds: ["LNT012"])
  }

  @Test("is not out of date for rules that are off")
  func off() async throws {
    var options = LintOptions()
    options.ignore = ["DOC018"]
    try await check(entry("Four", count: 1), "# One\n", options)
    options.ignore = []
    options.preset = .minimal
    try await check(entry("Four", count: 1), "# One\n", options)
  }

  @Test("is repaired entry by entry")
  func repair() async throws {
    let before = "# Known.\n" + entry("Four", count: 1) + entry("Three", count: 5)
    let file = SourceFile("lintel-baseline.yml", before)
    let result = try await linted(example(before, page), LintOptions())
    let after = repaired(file, result.findings)
    #expect(after == "# Known.\n" + entry("Three", count: 2))
    try await check(after, page, silenced: 2)
    let pruned = try #require(result.prunedBaseline)
    #expect(
      String(decoding: pruned.bytes, as: UTF8.self).hasSuffix("\n" + entry("Three", count: 2))
    )
  }

  @Test(
    "that cannot be read silences nothing and says why",
    arguments: [
      ("⟦rules: none⟧\n", ["LNT003"]),
      ("- ⟦text⟧\n", ["LNT003"]),
      ("- ⟦{rule: DOC018, path: page.md}⟧\n", ["LNT003"]),
      ("- {rule: DOC018, path: page.md, about: ⟦[a]⟧}\n", ["LNT003"]),
      ("- {rule: DOC018, path: page.md, about: a, count: ⟦none⟧}\n", ["LNT003"]),
      ("- {rule: DOC018, path: page.md, about: a, count: ⟦0⟧}\n", ["LNT003"]),
      ("- {rule: ⟦DOC999⟧, path: page.md, about: a}\n", ["LNT009"]),
    ] as [(String, [String])]
  )
  func malformed(baseline: String, codes: [String]) async throws {
    try await check(baseline, "# One\n\n⟦### Three⟧\n", finds: codes + ["DOC018"])
  }

  @Test("that is no YAML is told, and keys that mean nothing are")
  func syntax() async throws {
    let broken = try await linted(example("- {rule: [\n", page), LintOptions())
    #expect(broken.findings.map(\.rule.code) == ["DOC018", "DOC018", "LNT001"])
    #expect(
      broken.prunedBaseline?.bytes == nil,
      "a file that cannot be read must not be written over"
    )
    try await check(
      "- {rule: DOC018, path: page.md, about: Three, count: 2, ⟦note⟧: a}\n",
      page,
      finds: ["LNT002"],
      silenced: 2
    )
    try await check("# Nothing.\n", "# One\n")
  }

  @Test("is written sorted, one entry a line, without lines of the documents")
  func writing() {
    let findings = [
      finding("DOC018", "b.md", ["Say \"no\"\\"], 5), finding("DOC018", "a.md", [], 9),
      finding("DOC006", "a.md", ["x.md", "y\n"], 1), finding("DOC006", "a.md", ["x.md", "y\n"], 2),
      finding("LNT012", "a.md", ["x"], 1),
    ]
    let text = String(decoding: Baseline(of: findings).bytes, as: UTF8.self)
    #expect(
      text == """
        # Findings that are known and wait. Lintel writes this file; entries may be deleted by hand.
        - {rule: DOC006, path: "a.md", about: "x.md, y\\\\u{A}", count: 2}
        - {rule: DOC018, path: "a.md", about: "what is wrong", count: 1}
        - {rule: DOC018, path: "b.md", about: "Say \\"no\\"\\\\", count: 1}

        """
    )
    #expect(Baseline(of: findings.reversed()).bytes == Baseline(of: findings).bytes)
    #expect(
      Baseline(parsing: SourceFile(path: BytePath("b"), bytes: Baseline(of: []).bytes)).findings
        .isEmpty
    )
  }

  private func fields(_ about: String, count: Int) -> String {
    "{rule: DOC018, path: \"page.md\", about: \"\(about)\", count: \(count)}"
  }

  private func entry(_ about: String, count: Int) -> String {
    "- \(fields(about, count: count))\n"
  }

  private func example(_ baseline: String, _ page: String) -> Example {
    Example(["lintel-baseline.yml": baseline, "page.md": page])
  }

  private func check(
    _ baseline: String,
    _ page: String,
    finds codes: [String] = [],
    silenced: Int = 0,
    _ options: LintOptions = LintOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await RulesTests.check(
      example(baseline, page),
      finds: codes,
      silenced: silenced,
      options,
      sourceLocation: sourceLocation
    )
  }
}

func finding(_ code: String, _ path: String, _ subjects: [String], _ offset: Int) -> Finding {
  let place = Place(BytePath(path), SourceRange(offset, offset + 1))
  let name = Rule.named(code)?.id.name ?? "some-rule"
  return Finding(RuleID(code, name), .warning, at: place, "what is wrong", subjects: subjects)
}
