import Base
import Markdown
import Testing

@Suite("The comments of a page")
struct CommentTests {
  @Test(
    "are found in every block and in text",
    arguments: [
      ("«<!-- a -->»\n", ["a"]), ("«<!--a-->» «<!-- b\t-->» x «<!---->»\n", ["a", "b", ""]),
      ("«<!--\n  a\n\nb\n-->»\n\nx\n", ["a\n\nb"]),
      ("x «<!-- a -->» y «<!-- a -->»\n", ["a", "a"]),
      ("# A «<!-- optional -->»\n\n- b «<!-- c -->»\n  «<!-- d -->»\n", ["optional", "c", "d"]),
      ("- «<!-- a -->»\n\n  «<!--\n  b\n  c -->»\n", ["a", "b\nc"]),
      ("> «<!-- a\n> b -->»\n>\n> c «<!-- d\n> e -->»\n", ["a\nb", "d\ne"]),
      ("<div>\n«<!-- a -->» x\n«<!-- b -->»</div>\n", ["a", "b"]),
      ("| «<!-- a -->» | b |\n|---|---|\n| c | «<!-- d \\| e -->» |\n", ["a", "d | e"]),
      ("- | «<!-- a -->» |\n  |---|\n  | «<!-- b -->» |\n\n«<!-- c -->»\n", ["a", "b", "c"]),
      ("x[^n] «<!-- a -->»\n\n[^n]: y «<!-- b -->»\n\nz «<!-- c -->»\n", ["a", "b", "c"]),
      ("[^n]: y «<!-- a -->»\n\n[^m]:\n    «<!-- b -->»\n", ["a", "b"]),
      ("ä «<!-- 𝄞 -->» [b](c) **d «<!-- e -->»**\n", ["𝄞", "e"]),
      ("«<!-- a -->»\r\n\r\nx «<!-- b\r\nc -->»\r\n", nil),
      ("\\~ «<!-- \\~ https://a.org/_b_ -->»\n", ["\\~ https://a.org/_b_"]),
      ("«<!-->»\n", [""]), ("«<!--->»\n", [""]), ("x\0 «<!-- a\0 -->»\n", ["a\u{FFFD}"]),
    ] as [(String, [String]?)]
  )
  func found(marked: String, texts: [String]?) {
    check(marked, texts ?? ["a", "b\nc"])
  }

  @Test(
    "are neither code, nor text, nor without an end",
    arguments: [
      "", "`<!-- a -->`\n", "```\n<!-- a -->\n```\n", "    <!-- a -->\n", "\\<!-- a -->\n",
      "<!-- a\n", "x <!-- a\n\nb -->\n", "<!- a -->\n", "&lt;!-- a -->\n", "<!DOCTYPE html>\n",
      "[a](<!-- b -->)\n", "<div>\n<!-- a\n</div>\n\n-->\n",
    ]
  )
  func none(markdown: String) {
    check(markdown, [])
  }

  @Test("are placed behind what only looks like them")
  func lookalikes() {
    check("`<!-- a -->` «<!-- a -->»\n", ["a"])
    check("``x`<!-- a -->`` «<!-- a -->» `b`\n", ["a"])
    check("```\n<!-- a -->\n```\n«<!-- a -->»\n", ["a"])
    check("\\` «<!-- a -->» `\n", ["a"])
  }

  @Test(
    "are found in linear time",
    .timeLimit(.minutes(1)),
    arguments: [
      ("<!-- a -->", 20_000), ("x <!-- a -->", 20_000), ("x <!-- a --> y\n\n", 20_000),
      ("*a <!-- b --> ", 10_000),
    ]
  )
  func many(piece: String, count: Int) {
    let text = String(repeating: piece, count: count)
    #expect(survey(Array(text.utf8), .handbook).survey.comments.count == count)
  }

  @Test("that never end cost linear time", .timeLimit(.minutes(1)))
  func unclosed() {
    let block = String(repeating: "<!-- ", count: 40_000)
    #expect(survey(Array(block.utf8), .handbook).survey.comments.isEmpty)
    #expect(survey(Array(("x " + block).utf8), .handbook).survey.comments.isEmpty)
  }

  /// Surveys a text in which each comment is marked, and compares what they say.
  private func check(
    _ marked: String,
    _ texts: [String],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let (text, places) = unmarked(marked)
    let found = survey(text, .handbook).survey.comments
    #expect(found.map(\.text) == texts, "\(marked)", sourceLocation: location)
    #expect(
      found.map { shown($0.range, of: text) } == places.map { shown($0, of: text) },
      "\(marked)",
      sourceLocation: location
    )
  }
}
