/// What is refused, and where.

import Base
import Testing
import YAML

struct FindingTests {
  @Test func sameKeysAreFoundByTheirBytes() {
    check(
      "status: a\nb: {x: 1, 'x': 2}\nstatus: c\n",
      "{status: a, b: {x: 1}}",
      findings: [
        "LNT005 2:11 ‹'x'› `x` stands twice in the same mapping",
        "LNT005 3:1 ‹status› `status` stands twice in the same mapping",
      ]
    )
    check("e\u{301}: 1\n\u{E9}: 2\n", "{e\u{301}: 1, \u{E9}: 2}")
  }

  @Test func aSameKeyPointsAtTheFirst() throws {
    let finding = try #require(parseYAML(SourceFile("a", "ä: 1\nä: 2\n")).findings.first)
    #expect(finding.related.map(\.place.range) == [SourceRange(0, 2)])
  }

  @Test func anchorsAliasesAndTagsAreRefusedInPlace() {
    check("a: &x 1\n", "{a: 1}", findings: ["1:4 ‹&x› `&x` is an anchor, which is not taken"])
    check("é: *x\n", "{é: *x}", findings: ["1:4 ‹*x› `*x` is an alias, which is not taken"])
    check("a: !!str 1\n", "{a: 1}", findings: ["1:4 ‹!!str› `!!str` is a tag, which is not taken"])
    check("a: ! 1\n", "{a: 1}", findings: ["1:4 ‹!› `!` is a tag, which is not taken"])
    check(
      "a: !<tag:x,2026:y> &b\n  c: 1\n",
      "{a: {c: 1}}",
      findings: [
        "1:4 ‹!<tag:x,2026:y>› `!<tag:x,2026:y>` is a tag, which is not taken",
        "1:20 ‹&b› `&b` is an anchor, which is not taken",
      ]
    )
    check("&a k: v\n", "{k: v}", findings: ["1:1 ‹&a› `&a` is an anchor, which is not taken"])
  }

  @Test func aRefusedValueBeginsAfterItsTag() throws {
    let file = SourceFile("a", "k: !!x # why\n  'v'\n")
    let value = try #require(parseYAML(file).root?["k"])
    #expect(file.text(value.range) == "'v'")
  }

  @Test func mergeKeysAndOtherOddKeysAreRefusedWithTheirValue() {
    check(
      "<<: {a: 1}\nb: 2\n",
      "{b: 2}",
      findings: ["1:1 ‹<<› `<<` is a merge key, which is not taken"]
    )
    check("[a]: 1\nb: 2\n", "{b: 2}", findings: ["1:1 ‹[a]› a list cannot be a key"])
    check("{{a: 1}: x}\n", "{}", findings: ["1:2 ‹{a: 1}› a mapping cannot be a key"])
    check("? \n: a\nb: 2\n", "{b: 2}", findings: ["1:2 ‹ › an entry has no key"])
    check(": a\nb: 2\n", "", findings: ["1:1 ‹:› an entry has no key"])
  }

  @Test func directivesAndFurtherDocumentsAreRefused() {
    check("%YAML 9.9\n---\na: 1\n", "", findings: ["1:1 ‹%YAML 9.9› `%` directives are not taken"])
    check("# x\n\n%TAG ! y\n---\n", "", findings: ["3:1 ‹%TAG ! y› `%` directives are not taken"])
    check("a: 1\n---\nb: 2\n", "{a: 1}", findings: ["2:1 ‹---› a second YAML document begins here"])
    check(
      "a: 1\n...\nb: 2\n",
      "{a: 1}",
      findings: ["3:1 ‹b: 2› text after the end of the YAML document"]
    )
  }

  @Test func whatIsNotYAMLTextIsRefusedAtTheByte() {
    check("é: \u{0}\n", "", findings: ["1:4 ‹\u{0}› U+0000 is not allowed in YAML"])
    check("a: \u{1B}[0m\n", "", findings: ["1:4 ‹\u{1B}› U+001B is not allowed in YAML"])
    check("a: x\u{FEFF}y\n", "", findings: ["1:5 ‹\u{FEFF}› U+FEFF is not allowed in YAML"])
    check(
      "a: x\u{2028}y\n",
      "",
      findings: ["1:5 ‹\u{2028}› U+2028 ends a line for some readers of YAML only"]
    )
  }

  @Test(
    arguments: [
      ([0xFF], 3), ([0xC3], 3), ([0xC0, 0x80], 3), ([0xED, 0xA0, 0x80], 3),
      ([0xF4, 0x90, 0x80, 0x80], 3), ([0xC3, 0xA9, 0x80], 5), ([0xE2, 0x82], 3),
    ] as [([UInt8], Int)]
  )
  func bytesThatAreNotUTF8AreRefused(bytes: [UInt8], offset: Int) {
    let file = SourceFile(path: BytePath("a"), bytes: Array("a: ".utf8) + bytes)
    let document = parseYAML(file)
    #expect(document.root == nil)
    #expect(document.findings.map(\.place.range) == [SourceRange(offset, offset + 1)])
  }

  @Test func tabsDoNotIndent() {
    check("\ta: 1\n", "", findings: ["1:1 ‹\t› a tab cannot indent YAML"])
    check("a:\n\tb: 1\n", "", findings: ["2:1 ‹\t› a tab cannot indent YAML"])
    check("a: x\n\ty\nb: 1\n", "", findings: ["2:1 ‹\t› a tab cannot indent YAML"])
    check("a:\tx\n", "{a: x}")
  }

  @Test func brokenSyntaxIsFoundWhereTheAuthorHasToChangeIt() {
    check("a: b: c\n", "", findings: ["1:5 ‹:› `:` is not allowed here"])
    check(
      "a: 1\nfoo bar\nb: 2\n",
      "{a: 1}",
      findings: ["2:1 ‹foo bar› text without a `:` where an entry `key: value` should stand"]
    )
    check("a: 1\nb: @x\n", "{a: 1}", findings: ["2:4 ‹@› `@` cannot begin a value"])
    check("a: 1\nb: **x**\n", "{a: 1}", findings: ["2:4 ‹*› `*` cannot begin a value"])
    check(
      "a: 1\nb: [x, y\n",
      "{a: 1}",
      findings: ["2:4 ‹[› no `]` closes the `[` that is opened here"]
    )
    check(
      "a: 1\nb: {x y\n",
      "{a: 1}",
      findings: ["2:4 ‹{› no `}` closes the `{` that is opened here"]
    )
    check(
      "a: 1\nb: \"x\nc: 2\n",
      "{a: 1}",
      findings: ["2:4 ‹\"› no `\"` closes the quote that begins here"]
    )
    check(
      "é: 1\nb: \"\\q\"\n",
      "{é: 1}",
      findings: ["2:5 ‹\\q› `\\q` is no escape that YAML knows"]
    )
    check("a: 1\nb: \"x\" y\n", "{a: 1}", findings: ["2:8 ‹y› text after the end of a value"])
    check(
      "  a: 1\n b: 2\n",
      "{a: 1}",
      findings: ["2:2 ‹b: 2› text after the end of the YAML document"]
    )
    check(
      "a:\n    b: 1\n  c: 2\n",
      "",
      findings: ["3:3 ‹c: 2› this line is not indented like the mapping it stands in"]
    )
    check("a: - b\n", "", findings: ["1:4 ‹-› a list cannot begin here"])
    check("a: | b\n", "", findings: ["1:6 ‹b› text on the line that begins a block"])
    check("{a: 1} b\n", "{a: 1}", findings: ["1:8 ‹b› text after the end of the YAML document"])
    check("a: [x}\n", "", findings: ["1:6 ‹}› a `,` or `]` is missing before this"])
  }

  @Test func onlyCompleteEntriesOutliveASyntaxError() {
    check("a: 1\ntitle: x\n  y: z\n", "{a: 1}", findings: ["3:4 ‹:› `:` is not allowed here"])
    check("- a\n- [\n", "", findings: ["2:3 ‹[› no `]` closes the `[` that is opened here"])
    check(
      "a:\n  b: 1\n  c: [\n",
      "",
      findings: ["3:6 ‹[› no `]` closes the `[` that is opened here"]
    )
  }

  @Test func sizeIsLimited() {
    check(
      "a: ééé\n",
      "",
      findings: ["LNT014 1:5 ‹› 10 bytes of YAML, more than the limit of 6"],
      limits: YAMLLimits(bytes: 6)
    )
    check("a: é\n", "{a: é}", limits: YAMLLimits(bytes: 6))
  }

  @Test func depthIsLimited() {
    let limits = YAMLLimits(depth: 2)
    check("a: [1]\n", "{a: [1]}", limits: limits)
    check(
      "z: 0\na: [[1]]\n",
      "{z: 0}",
      findings: ["LNT014 2:5 ‹[› more than 2 lists and mappings inside each other"],
      limits: limits
    )
  }

  @Test func findingsAreLimited() {
    let document = parseYAML(SourceFile("a", String(repeating: "- *a\n", count: 200)))
    #expect(document.findings.count == 51)
    #expect(document.findings.last?.rule == .limitExceeded)
    #expect(document.root?.items?.count == 200)
  }

  @Test func whatADocumentSaysCannotForgeAReport() {
    check(
      "\"a\\nb\\e[0m\": 1\n\"a\\nb\\e[0m\": 2\n",
      "{a\nb\u{1B}[0m: 1}",
      findings: [
        "LNT005 2:1 ‹\"a\\nb\\e[0m\"› `a\\u{A}b\\u{1B}[0m` stands twice in the same mapping"
      ]
    )
  }
}
