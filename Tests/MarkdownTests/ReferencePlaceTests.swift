import Base
import Markdown
import Testing

@Suite("The place of a reference")
struct ReferencePlaceTests {
  @Test(
    "is its target, where that is written",
    arguments: [
      ("[a](«b.md»)", [.link("b.md")]), ("[a](«b.md» \"t\")", [.link("b.md")]),
      ("[a](<«b c.md»>)", [.link("b c.md")]), ("![a](«b.png»)", [.image("b.png")]),
      ("x [a](«b») y [a](«b»)", [.link("b"), .link("b")]),
      ("b [b](«b») b", [.link("b")]), ("[`b`](«b»)", [.link("b")]),
      ("[a](«b#c») [d](«#e»)", [.link("b#c"), .link("#e")]),
      ("one\ntwo [a](«b»)\nthree [c](«d»)", [.link("b"), .link("d")]),
      ("*x* [a](«b») ![c](«d»)", [.link("b"), .image("d")]),
      ("[![a](«b.png»)](«c»)", nil), ("<«https://a.org»>", [.link("https://a.org")]),
      ("see «https://a.org».", [.link("https://a.org")]),
      ("«www.a.org» x", [.link("http://www.a.org")]),
      ("mail «a@b.org»", [.link("mailto:a@b.org")]),
      ("https://a.org is [a](«b»)", nil),
    ] as [(String, [Reference]?)]
  )
  func links(marked: String, references: [Reference]?) {
    if let references { checkReferences(marked, references) }
  }

  @Test(
    "is the whole mention or name",
    arguments: [
      ("see «ADR-0007».", [.mention("ADR-0007")]),
      ("«ADR-7», «ADR-7»", [.mention("ADR-7"), .mention("ADR-7")]),
      ("«[[a]]» and «[[b|c]]»", [.name("a"), .name("b")]), ("«[[ä ö]]»", [.name("ä ö")]),

      ("[ADR-7](«x») «ADR-7»", [.link("x"), .mention("ADR-7")]),
      ("ADR-70 «ADR-7»", nil), ("*«ADR-7»* **«[[a]]»**", [.mention("ADR-7"), .name("a")]),
    ] as [(String, [Reference]?)]
  )
  func names(marked: String, references: [Reference]?) {
    guard let references else {
      checkReferences("«ADR-70» «ADR-7»", [.mention("ADR-70"), .mention("ADR-7")])
      return
    }
    checkReferences(marked, references)
  }

  @Test(
    "is right in every container, and behind text that is not ASCII",
    arguments: [
      "- [a](«b»)\n  [c](«d»)\n", "> [a](«b»)\n> and [c](«d»)\n", "1. x\n\n   [a](«b») [c](«d»)\n",
      "| [a](«b») | x |\n|---|---|\n| ä | [c](«d») |\n",
      "> | [a](«b») |\n> |---|\n> | [c](«d») |\n",
      "- | [a](«b») |\n  |---|\n  | [c](«d») |\n", "äöü 𝄞 [a](«b») 中 [c](«d»)",
      "# ä [a](«b»)\n\n## [c](«d»)\n",
      "x\n\n```\n[a](b)\n```\n\n[a](«b»)\r\n\r\n[c](«d»)\r\n", "[a](«b»)\r[c](«d»)\r",
      "~~[a](«b»)~~ \\~ [c](«d»)",

      "> [!NOTE]\n> [a](«b») [c](«d»)\n", "- [ ] [a](«b»)\n- [x] [c](«d»)\n",
      "<i>x</i> [a](«b») <i>[c](«d»)</i>", "[a](«b»)\n\n| x |\n|---|\n\n[c](«d»)\n",
      "\u{FEFF}[a](«b») [c](«d»)",
      "x\0 [a](«b») [c](«d»)",
    ]
  )
  func containers(marked: String) {
    checkReferences(marked, [.link("b"), .link("d")])
  }

  @Test(
    "is not that of what only looks the same before it",
    arguments: [
      ("`ADR-7` «ADR-7»", .mention("ADR-7")), ("XADR-7 «ADR-7»", .mention("ADR-7")),
      ("`[[a]]` «[[a]]»", .name("a")), ("<b>x</b> [a](«b»)", .link("b")),
      ("`[a](b)` [a](«b»)", .link("b")),
    ] as [(String, Reference)]
  )
  func lookalikes(marked: String, reference: Reference) {
    checkReferences(marked, [reference])
  }

  @Test("is right in footnotes, which move to the end of the page")
  func footnotes() {
    let (text, places) = unmarked("x[^n] [c](«d»)\n\n[^n]: see [a](«b») ä\n\n    and [e](«f»)\n")
    let found = survey(text, .handbook).survey.references.filter {
      !$0.reference.target.hasPrefix("x-")
    }
    #expect(Set(found.map { shown($0.range, of: text) }) == Set(places.map { shown($0, of: text) }))
  }

  @Test("is the text of a link whose target stands elsewhere")
  func referenceLinks() {
    checkReferences("x [«a»][r] y\n\n[r]: b.md\n", [.link("b.md")])
    checkReferences("x [«r»] y\n\n[r]: b.md\n", [.link("b.md")])
  }

  @Test(
    "is the block of what cannot be found, such as a target with escapes",
    arguments: [
      "x [a](b\\_c.md) y", "x [a](b&amp;c) y",
    ]
  )
  func escapes(markdown: String) {
    let text = Array(markdown.utf8)
    let found = survey(text, .handbook).survey.references
    #expect(found.count == 1)
    for reference in found {
      #expect(reference.range.start >= 0 && reference.range.end <= text.count)
      #expect(!reference.range.isEmpty)
    }
  }
}
