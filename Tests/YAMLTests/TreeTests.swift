/// What a YAML text is read into, and where each part stands.

import Base
import Testing
import YAML

struct TreeTests {
  @Test func mappingsKeepTheOrderOfTheText() {
    check("b: 1\na: 2\nc: 3\n", "{b: 1, a: 2, c: 3}")
  }

  @Test func blockAndFlowCollectionsNest() {
    check("a:\n  - x\n  - {y: [1, 2]}\nb:\n- z\n", "{a: [x, {y: [1, 2]}], b: [z]}")
  }

  @Test func anEmptyTextHasNoTree() {
    check("", "")
    check("# only a comment\n\n", "")
    check("---\n...\n", "")
  }

  @Test func aMissingValueIsNull() {
    check("a:\nb: ~\nd:\n  -\n  - x\n", "{a: ~, b: ~, d: [~, x]}")
    check("a:\nb: ~\nc: [x, ]", "{a: ~, b: ~, c: [x]}")
  }

  @Test func quotedAndBlockScalarsAreText() {
    check("a: '1'\nb: \"x\\ty\"\n", "{a: \"1\", b: \"x\ty\"}")
    check("a: |\n  x\n   y\nb: >-\n  x\n  y\n", "{a: \"x\n y\n\", b: \"x y\"}")
  }

  @Test func everyLineEndingIsRead() {
    check("a: 1\r\nb:\r\n  - x\r\n", "{a: 1, b: [x]}")
    check("a: 1\rb:\r  - x\r", "{a: 1, b: [x]}")
  }

  @Test func aByteOrderMarkIsSkipped() {
    check("\u{FEFF}a: 1\n", "{a: 1}")
  }

  @Test func keysAreTextWhateverTheyLookLike() {
    check(
      "null: 1\n~: 2\nNO: 3\n1.0: 4\n__proto__: 5\n",
      "{null: 1, ~: 2, NO: 3, 1.0: 4, __proto__: 5}"
    )
    check("\"\": 1\n\"<<\": 2\n? a\n: 3\n", "{: 1, <<: 2, a: 3}")
  }

  @Test func keysAreFoundByTheirBytes() throws {
    let root = try #require(parseYAML(SourceFile("a", "e\u{301}: 1\n\u{E9}: 2\n")).root)
    #expect(root["\u{E9}"]?.scalar?.text == "2")
    #expect(root["e\u{301}"]?.scalar?.text == "1")
    #expect(root["e"] == nil)
  }

  @Test(arguments: [
    ("key: value\n", "key"), ("é: ‹ü›\n", "é"), ("a: \"€\"\nkey: ‹'x'›\n", "key"),
    ("😀: 1\nkey: ‹[ä, {b: ö}]›  # c\n", "key"), ("key: ‹|\n  ä\n\n  # b›\n\n# c\nd: 1\n", "key"),
    ("key:\n  ‹- ä\n  - b›\n\n  \nd: 1\n", "key"), ("key:‹›\nd: 1\n", "key"),
    ("key:\n  ‹a: 1\n  b:\n    - c›\n\n# d\n", "key"), ("key: ‹two\r\n  lines›\r\n", "key"),
    ("\u{FEFF}key: ‹x›\n", "key"), ("key: ‹{a: 1\n}›\n", "key"), ("key: ‹[a: 1 ]›\n", "key"),
  ])
  func rangesAreBytesOfTheFile(marked: String, key: String) throws {
    let yaml = marked.filter { $0 != "‹" && $0 != "›" }
    let file = SourceFile("a", yaml)
    let value = try #require(parseYAML(file).root?[key])
    let expected =
      marked.contains("‹")
      ? marked.split(separator: "‹", omittingEmptySubsequences: false)[1].prefix { $0 != "›" }
      : "value"
    #expect(file.text(value.range) == String(expected))
  }

  @Test func keyRangesAreBytesOfTheFile() throws {
    let file = SourceFile("a", "é: 1\n\"ü b\": 2\n")
    let entries = try #require(parseYAML(file).root?.entries)
    #expect(entries.map { file.text($0.keyRange) } == ["é", "\"ü b\""])
  }

  @Test func aRangeOfAFileIsReadAlone() throws {
    let file = SourceFile("a", "é---\na: ü\n---\nb: [")
    let document = parseYAML(file, SourceRange(6, 12))
    let value = try #require(document.root?["a"])
    #expect(document.findings.isEmpty)
    #expect(value.range == SourceRange(9, 11))
  }
}
