internal import Base

/// A text made ready for cmark: disarmed, with tables, footnotes and bare URLs put so that cmark
/// parses them as GFM would.
///
/// Preparing may take a parse or two; the outcome is kept so that later stages need not repeat it.
package struct PreparedText: Sendable {
  /// The lines of the text as its author wrote it.
  let lines: LineMap
  /// The text that cmark is given.
  var text: RewrittenText
  var tables: [TableShape] = []
  var footnotes: Footnotes?
  var hasSentinels = false
  /// Whether there may be tasks or alerts.
  let hasBrackets: Bool
  /// Whether there may be struck text.
  let hasTildes: Bool
  /// Whether there may be comments.
  package let hasDeclarations: Bool
  var limits: [LimitHit] = []
  /// The anchors of the headings, once a survey has made them.
  var anchors: [String]?

  struct Footnotes: Sendable {
    /// Lines of `text` at which definitions begin.
    var lines: [Int]
    let labels: [String]
    /// What the target of every reference begins with.
    let scheme: String
  }

  /// The lines of `text`.
  func textLines() -> LineMap {
    text.isUnchanged && !hasSentinels && limits.isEmpty ? lines : LineMap(text.bytes)
  }

  /// Something that was larger than Lintel reads, and where.
  struct LimitHit: Sendable {
    let offset: Int
    let limit: MarkdownLimit
  }

  /// What cmark was given from the first byte of a block on.
  func bytes(at block: Node, _ lines: LineMap) -> ArraySlice<UInt8> {
    let line = min(block.lines.lowerBound, lines.count - 1)
    return text.bytes[min(lines.starts[line] + block.column, text.bytes.count)...]
  }

  /// The range that a block's lines take up in the author's text.
  func sourceRange(ofLines range: ClosedRange<Int>) -> SourceRange {
    let first = min(text.origin(of: range.lowerBound), lines.count - 1)
    let last = min(max(first, text.lastOrigin(of: range.upperBound)), lines.count - 1)
    return SourceRange(lines.starts[first], lines.line(last).end)
  }
}

/// A prepared text and the tree that cmark made of it.
struct ParsedTree: ~Copyable {
  let prepared: PreparedText
  let tree: CmarkTree
  /// The headings that stand for cells of tables.
  let cells: CellNodes

  /// Parses a text for the first time.
  init(_ source: [UInt8], _ options: MarkdownOptions) {
    var draft = Draft(source, options)
    if options.hasGitHubExtensions { draft.disarmBareURLs() }
    if options.hasHandbookExtensions { draft.rewriteFootnotes() }
    tree = options.hasGitHubExtensions ? draft.parseWithTables() : draft.parse()
    prepared = draft.prepared
    cells = CellNodes(tree, prepared.tables)
  }

  /// Parses a text that was prepared before.
  init(_ prepared: PreparedText, _ options: MarkdownOptions) {
    self.prepared = prepared
    tree = CmarkTree(parsing: prepared.text.bytes, smart: options.isSmart)
    cells = CellNodes(tree, prepared.tables)
  }
}

/// A text while it is being prepared.
private struct Draft {
  private(set) var prepared: PreparedText
  private let isSmart: Bool
  private let traits: TextTraits
  /// How often tables are looked for inside what follows a table.
  private static let rounds = 3

  init(_ source: [UInt8], _ options: MarkdownOptions) {
    let lines = LineMap(source)
    traits = TextTraits(source)
    let disarmed = InputGuard(source, lines, traits)
    prepared = PreparedText(
      lines: lines,
      text: RewrittenText(unchanged: disarmed.bytes),
      hasBrackets: traits.hasBrackets,
      hasTildes: traits.hasTildes,
      hasDeclarations: traits.hasDeclarations
    )
    prepared.limits = disarmed.hits
    isSmart = options.isSmart
  }

  func parse() -> CmarkTree {
    CmarkTree(parsing: prepared.text.bytes, smart: isSmart)
  }

  mutating func disarmBareURLs() {
    guard traits.hasBareURLs, let replaced = Sentinels.replacing(in: prepared.text.bytes) else {
      return
    }
    prepared.text = RewrittenText(unchanged: replaced)
    prepared.hasSentinels = true
  }

  mutating func rewriteFootnotes() {
    guard traits.hasCarets else { return }
    let lines = LineMap(prepared.text.bytes)
    guard !footnoteLines(prepared.text.bytes, lines).isEmpty else { return }
    let code = codeLines(of: parse(), count: lines.count)
    let rewrite = FootnoteRewrite(prepared.text, lines, isCode: { code[$0] })
    guard let rewrite else { return }
    prepared.text = rewrite.text
    prepared.footnotes = .init(
      lines: rewrite.lines,
      labels: rewrite.labels,
      scheme: rewrite.scheme
    )
  }

  /// Tries the tables that stand free, which costs no parse of its own; when cmark does not bear the
  /// guess out, or some row of dashes stands elsewhere, parses to find out where the tables are.
  mutating func parseWithTables() -> CmarkTree {
    var finder = TableFinder(prepared.text.bytes, prepared.textLines())
    let candidates = finder.delimiterLines()
    guard !candidates.isEmpty else { return parse() }
    let guess = finder.freeStandingTables(candidates)
    if finder.hasTooWideTable { return parseInRounds() }
    if guess.isComplete {
      let before = prepared
      adopt(guess.plans, finder)
      let tree = parse()
      let cells = CellNodes(tree, prepared.tables)
      if prepared.tables.allSatisfy({ $0.stands(in: cells) }) { return tree }
      prepared = before
    }
    return parseInRounds()
  }

  private mutating func parseInRounds() -> CmarkTree {
    for _ in 0..<Self.rounds {
      var finder = TableFinder(prepared.text.bytes, LineMap(prepared.text.bytes))
      let plans = finder.tables(in: parse(), finder.delimiterLines())
      if finder.hasTooWideTable { prepared.limits.append(.init(offset: 0, limit: .tableColumns)) }
      if plans.isEmpty { break }
      adopt(plans, finder)
    }
    return parse()
  }

  private mutating func adopt(_ plans: [TablePlan], _ finder: TableFinder) {
    let rewritten = TablePlan.rewrite(prepared.text, finder.lines, plans)
    prepared.text = rewritten.text
    let earlier = prepared.tables.map { $0.moved(to: rewritten.placements[$0.firstLine]) }
    prepared.tables = (earlier + rewritten.shapes).sorted { $0.firstLine < $1.firstLine }
    let footnotes = prepared.footnotes?.lines.map { rewritten.placements[$0] }
    prepared.footnotes?.lines = footnotes ?? []
  }
}

/// For every line, whether it stands in a code or HTML block.
private func codeLines(of tree: consuming CmarkTree, count: Int) -> [Bool] {
  var isCode = [Bool](repeating: false, count: count)
  tree.forEachBlock { node in
    guard node.kind == .codeBlock || node.kind == .htmlBlock else { return }
    for line in node.lines.clamped(to: 0...max(0, count - 1)) { isCode[line] = true }
  }
  return isCode
}
