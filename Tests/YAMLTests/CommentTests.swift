/// Where comments are, and where a `#` is none.

import Base
import Testing
import YAML

struct CommentTests {
  /// Compares comments spelled as `line:text`, with a `+` in front when they follow something.
  private func check(
    _ yaml: String,
    _ expected: [String],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let file = SourceFile("a.yml", yaml)
    let comments = parseYAML(file).comments
    let spelled = comments.map { "\($0.standsAlone ? "" : "+")\($0.line):\($0.text)" }
    #expect(spelled == expected, sourceLocation: location)
    for comment in comments {
      #expect(file.text(comment.range).hasPrefix("#"), sourceLocation: location)
      #expect(file.text(comment.range).hasSuffix(comment.text), sourceLocation: location)
    }
  }

  @Test func commentsStandAloneOrBehindAValue() {
    check("# a\nk: v # b  \n  #\n#c", ["1:a", "+2:b", "3:", "4:c"])
    check(
      "k: # a\n  - v # b\n  # c\n  - [x, # d\n y] # e\n",
      ["+1:a", "+2:b", "3:c", "+4:d", "+5:e"]
    )
  }

  @Test func valuesMayHoldANumberSign() {
    check("a: x#y\nb: '# n'\nc: \"# n\"\nd#e: 1\n'#f': 2 # y\n", ["+5:y"])
    check("a: 'x\n  # n\n  '\nb: x\n  y #c\n", ["+5:c"])
  }

  @Test func blockScalarsMayHoldANumberSign() {
    check("a: | # y\n  # n\n  n\n\n  # n\n# z\nb: >-2\n  # c\n", ["+1:y", "6:z"])
    check("a:\n  - |+\n    # n\n   # y\n  - x\n", ["4:y"])
  }

  @Test func everyLineEndingCounts() {
    check("a: 1\r\n# b\r\n\r\nc: 2 # d\r\n", ["2:b", "+4:d"])
    check("a: 1\r# b\r\rc: 2 # d\r", ["2:b", "+4:d"])
  }

  @Test func rangesCountBytes() {
    let document = parseYAML(SourceFile("a", "é: ü # ö\n"))
    #expect(document.comments.map(\.range) == [SourceRange(7, 11)])
  }

  @Test func linesCountFromTheTopOfTheFile() {
    let comments = readFrontMatter(SourceFile("a", "---\na: 1\n# b\n---\n# c\n")).document?.comments
    #expect(comments?.map(\.line) == [3])
    #expect(comments?.map(\.text) == ["b"])
  }

  @Test func anEmptyDocumentMayHaveComments() {
    check("# a\n\n# b\n", ["1:a", "3:b"])
  }

  @Test func commentsBeforeASyntaxErrorAreKept() {
    check("# a\nk: v # b\nc: [1, # d\n", ["1:a", "+2:b"])
  }

  @Test func refusedTagsAreNoComments() {
    check("a: !x v # y\nb: *c # z\n", ["+1:y", "+2:z"])
  }
}
