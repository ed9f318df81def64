import Base
import Markdown
import Testing

@Suite("The blocks of a page")
struct BlockTests {
  @Test(
    "are told apart, each with its lines",
    arguments: [
      ("", []), ("\n \n", []), ("[a]: b\n", []), ("«a\nb»\n", ["paragraph"]),
      ("«# A»\n\n«B\n===»\n«c»", ["heading A", "heading B", "paragraph"]),
      ("«A\n===»\n\n«B\n---»\n«---»\n«- c»\n", ["heading A", "heading B", "rule", "list(1)"]),
      ("«A\n===»\n[a]: b\n\n«B\n---»", ["heading A", "heading B"]),
      ("«A\n---»\n«-»\n", ["heading A", "list(1)"]),
      ("«<!-- a\n\n-->»\n«b»\n", ["html", "paragraph"]),
      ("«<pre>\n\n</pre>»\n«<?a\n?>»\n«<!-- b -->»", ["html", "html", "html"]),
      ("«A\nB\n---»\n\n«***»\n«# »\n", ["heading A B", "rule", "heading "]),
      ("«```x\ny\n\n```»\n\n\n«    z\n\n    z»\n\n", ["code x", "indented", ""].dropLast()),
      ("«> a\nb»\n\n«<div>\n</div>»\n\n«> [!NOTE]\n> c»\n", ["quote", "html", "quote"]),
      ("«> a\n>»\n\n«b»", ["quote", "paragraph"]),
      ("«```\na\n\n»", nil), ("«a»\n\n  \n\n", ["paragraph"]),
    ] as [(String, [String]?)]
  )
  func kinds(marked: String, kinds: [String]?) {
    if let kinds { check(marked, kinds) }
  }

  @Test("keep their lines where no line ends with LF alone", arguments: ["\r\n", "\r"])
  func lineEnds(end: String) {
    let marked = "«# A»\n\n«a\nb»\n\n«- c\n\n  d»\n\n\n«| a |\n|---|\n| b |»\n\n«```\nx\n```»\n"
    check(
      marked.replacing("\n", with: end),
      ["heading A", "paragraph", "list(1)", "table", "code "]
    )
  }

  @Test(
    "are tables with all their lines, the row of dashes last in one without rows",
    arguments: [
      ("«| a |\n|---|»\n", ["table"]), ("«| a |\n|---|»", ["table"]),
      ("«| a | b |\n|---|---|\n| c |\n| d | e | f |»\n\n«x»\n", ["table", "paragraph"]),
      ("«x»\n«| a |\n|---|»\n«# A»\n", ["paragraph", "table", "heading A"]),
      ("«| a |\n|---|»\n\n«| b |\n|---|\n| c |»\n«***»\n", ["table", "table", "rule"]),
      ("«# A»\n«  a | b\n  --|--\n  c | d»\n", ["heading A", "table"]),
      ("«- | a |\n  |---|»\n\n«b»\n", ["list(1)", "paragraph"]),
      ("«> | a |\n> |---|»\n\n«| b |\n|---|»\n", ["quote", "table"]),
      ("«| # a |\n|---|\n| # b |»\n\n«# C»\n", ["table", "heading C"]),
      ("«```\n| a |\n|---|\n```»\n«| a |\n|---|»\n", ["code ", "table"]),
      ("«| `\\~` |\n|---|\n| ä |»\n\n«\\~ https://a.org/_b_»\n", ["table", "paragraph"]),
    ]
  )
  func tables(marked: String, kinds: [String]) {
    check(marked, kinds)
  }

  @Test(
    "are footnotes apart from the lists beside them",
    arguments: [
      ("«a[^n]»\n\n«[^n]: b\n    c»\n\n«d»\n", ["paragraph", "footnote", "paragraph"]),
      ("«[^n]: b»\n«[^m]: c»\n\n«# A»\n", ["footnote", "footnote", "heading A"]),
      ("«+ a»\n«[^n]: b»\n«+ c\n+ d»\n", ["list(1)", "footnote", "list(2)"]),
      (
        "«a[^n]»\n\n«[^n]:\n    | a |\n    |---|»\n\n«b»\n", ["paragraph", "footnote", "paragraph"]
      ),
      ("«[^n]: # B»\n\n«# A»\n", ["footnote", "heading A"]),
      ("«a[^n]»\n\n«[^n]: # B»\n\n«# A»\n", ["paragraph", "footnote", "heading A"]),
      (
        "«a[^n]»\n\n«[^n]: ```\n    x\n    ```»\n\n«```y\n```»\n",
        ["paragraph", "footnote", "code y"]
      ),
    ]
  )
  func footnotes(marked: String, kinds: [String]) {
    check(marked, kinds)
  }

  @Test(
    "are lists, whose items are told with what is nested in them",
    arguments: [
      ("- a\n- b\n", "(- a)(- b)"), ("1) a\n\n   b\n2) c\n\n\n", "#(1) a\n\n   b)(2) c)"),
      (
        "- a\n  - b\n    - c\n  - d\n- e\n",
        "(- a\n  - b\n    - c\n  - d(- b\n    - c(- c))(- d))(- e)"
      ),
      ("-\ta\n\t- b\n", "(-\ta\n\t- b(- b))"), ("- - a\n", "(- - a(- a))"),
      ("-\n- b\n", "(-)(- b)"),
      ("  - a\n  - b\n", "(- a)(- b)"),
      ("- a\n\n  1. b\n  2. c\n", "(- a\n\n  1. b\n  2. c(1. b)(2. c))"),
      ("- a\nlazy\n\n\n- b\n\n# C\n", "(- a\nlazy)(- b)"), ("- > - a\n", "(- > - a)"),
      (
        "- [ ] a\n- [x] b\n  - [X] c\n- [y] d\n",
        "(- [ ] a)?(- [x] b\n  - [X] c(- [X] c)!)!(- [y] d)"
      ),
      ("- \\[x] a\n- [x](b)\n- [x]\n", "(- \\[x] a)(- [x](b))(- [x])"),
      ("- a\n  | b |\n  |---|\n- c\n", "(- a\n  | b |\n  |---|)(- c)"),
      ("- \\~ https://a.org/_b_\n  - [ ] c\n", "(- \\~ https://a.org/_b_\n  - [ ] c(- [ ] c)?)"),
    ]
  )
  func lists(markdown: String, items: String) {
    let text = Array(markdown.utf8)
    guard case .list(let isOrdered, let found) = survey(text, .handbook).survey.blocks.first?.kind
    else {
      Issue.record("\(markdown) is no list")
      return
    }
    #expect((isOrdered ? "#" : "") + written(found, in: text) == items)
  }

  @Test("leave out what no longer counts as a heading")
  func tooManyHeadings() {
    let most = MarkdownLimit.headings.value
    let text = String(repeating: "# a\n", count: most + 5) + "b\n"
    let blocks = survey(Array(text.utf8), .handbook).survey.blocks
    #expect(blocks.count == most + 1)
  }

  @Test("are found without tables where those are not read")
  func commonMark() {
    let text = Array("| a |\n|---|\n\n- [ ] b\n\n[^n]: c\n".utf8)
    let found = survey(text, .commonMark).survey
    #expect(kinds(of: found) == ["paragraph", "list(1)"])
    guard case .list(_, let items) = found.blocks.last?.kind else { return }
    #expect(items.map(\.isDone) == [nil])
  }

  @Test(
    "are found in linear time",
    .timeLimit(.minutes(1)),
    arguments: [
      ("- a\n", "list(100000)"), ("1. a\n\n\n", "list(100000)"), ("- [x] a\n", "list(100000)"),
      ("> a\n", "quote"),
    ]
  )
  func many(piece: String, kind: String) {
    let text = Array(String(repeating: piece, count: 100_000).utf8)
    #expect(kinds(of: survey(text, .handbook).survey) == [kind])
  }

  @Test("end in blank lines in linear time, however deep they nest", .timeLimit(.minutes(1)))
  func deepBlanks() {
    let text = String(repeating: "- ", count: 90) + "x" + String(repeating: "\n", count: 200_000)
    let found = survey(Array(text.utf8), .handbook).survey
    #expect(kinds(of: found) == ["list(1)"])
    #expect(found.blocks.first?.range == SourceRange(0, 181))
  }

  /// Surveys a text in which the lines of each block are marked, and compares what the blocks are.
  private func check(
    _ marked: String,
    _ kinds: [String],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let (text, places) = unmarked(marked)
    let found = survey(text, .handbook).survey
    #expect(self.kinds(of: found) == kinds, "\(marked)", sourceLocation: location)
    #expect(
      found.blocks.map { shown($0.range, of: text) } == places.map { shown($0, of: text) },
      "\(marked)",
      sourceLocation: location
    )
  }

  private func kinds(of survey: MarkdownSurvey) -> [String] {
    survey.blocks.map { block in
      switch block.kind {
      case .heading(let index): "heading \(survey.headings[index].text)"
      case .paragraph: "paragraph"
      case .list(_, let items): "list(\(items.count))"
      case .table: "table"
      case .code(let index):
        survey.fences[index].isFenced ? "code \(survey.fences[index].info)" : "indented"
      case .quote: "quote"
      case .html: "html"
      case .thematicBreak: "rule"
      case .footnote: "footnote"
      }
    }
  }

  /// Each item in brackets with those nested in it; `!` stands behind one that is done, `?` behind an open task.
  private func written(_ items: [MarkdownSurvey.Item], in text: [UInt8]) -> String {
    items.map { item in
      let content = String(decoding: text[item.range.indices], as: UTF8.self)
      let state = item.isDone.map { $0 ? "!" : "?" } ?? ""
      return "(\(content)\(written(item.nested, in: text)))\(state)"
    }
    .joined()
  }
}

@Suite("The cells of a table")
struct TableCellTests {
  @Test(
    "are where they are written, blanks left out and the row of dashes too",
    arguments: [
      ("| «a» | «b» |\n|---|---|\n| «c» | «d» |\n", [2, 2]), ("«a»|«b»\n-|-\n«c»|«d»", [2, 2]),
      ("| «a» |\r\n|---|\r\n|\t«b  c»\t|\r\n", [1, 1]), ("x\n\n| «a» |\n|---|\n", [1]),
      ("| «a \\| b» | «`c\\|d`» |\n|---|---|\n| «\\\\» | «ä» |\n", [2, 2]),
      ("  | «a» | «b» |\n  |---|---|\n  | «c» |\n  | «d» | «e» | «f» |  \n", [2, 1, 3]),
      ("| «a» | «» |\n|---|---|\n| «» |\n", nil), ("- x\n", []),
    ] as [(String, [Int]?)]
  )
  func places(marked: String, counts: [Int]?) {
    let (text, places) = unmarked(marked)
    let tables = survey(text, .handbook).survey.blocks.filter {
      if case .table = $0.kind { true } else { false }
    }
    let cells = tables.first.map { tableCells(text, $0.range) }
    let rows = cells.map { [$0.header] + $0.rows } ?? []
    if let counts { #expect(rows.map(\.count) == counts) }
    let found = rows.joined().filter { counts != nil || !$0.isEmpty }
    let expected = places.filter { counts != nil || !$0.isEmpty }
    #expect(found.map { shown($0, of: text) } == expected.map { shown($0, of: text) })
  }

  @Test("are none where there are no lines")
  func empty() {
    let cells = tableCells([], SourceRange(at: 0))
    #expect(cells.header.isEmpty && cells.rows.isEmpty)
  }
}
