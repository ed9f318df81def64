internal import Base

/// The blocks of a tree before it is given its shape, while every node is still where it was written.
///
/// Headings and code blocks are counted from zero among those at the top level; which ones they are
/// in a survey shows once that is made.
struct Outline {
  private(set) var blocks: [MarkdownSurvey.Block] = []
  private let prepared: PreparedText
  private let hasTasks: Bool
  private let footnoteLines: Set<Int>
  private let form: SourceForm
  private var filled: FilledLines
  private lazy var textLines = prepared.textLines()
  private var headingCount = 0
  private var codeCount = 0

  fileprivate init(_ parsed: borrowing ParsedTree, _ source: [UInt8], _ options: MarkdownOptions) {
    prepared = parsed.prepared
    hasTasks = options.hasGitHubExtensions && prepared.hasBrackets
    footnoteLines = Set(prepared.footnotes?.lines ?? [])
    form = SourceForm(source, prepared)
    filled = FilledLines(source, prepared.lines)
    var tables = prepared.tables[...]
    var next = parsed.tree.root.firstChild
    while let node = next {
      let line = node.lines.lowerBound
      tables = tables.drop { $0.cellLines.upperBound <= line }
      if node.kind == .heading, let table = tables.first, table.firstLine == line,
        table.stands(in: parsed.cells)
      {
        next = add(table, from: node)
      } else {
        add(node)
        next = node.next
      }
    }
  }

  /// The same with headings and code blocks by their places in a survey; those it lacks are left out.
  func blocks(headings: [Int], codes: [Int]) -> [MarkdownSurvey.Block] {
    blocks.compactMap { block in
      switch block.kind {
      case .heading(let place):
        place < headings.count ? .init(kind: .heading(headings[place]), range: block.range) : nil
      case .code(let place):
        place < codes.count ? .init(kind: .code(codes[place]), range: block.range) : nil
      default: block
      }
    }
  }
}

extension ParsedTree {
  borrowing func outline(_ source: [UInt8], _ options: MarkdownOptions) -> Outline {
    Outline(self, source, options)
  }
}

// MARK: - Blocks

extension Outline {
  private mutating func add(_ node: Node) {
    switch node.kind {
    case .heading: add(.heading(headingCount), node)
    case .codeBlock: add(.code(codeCount), node)
    case .list: addList(node)
    case .paragraph: add(.paragraph, node)
    case .blockQuote: add(.quote, node)
    case .htmlBlock: add(.html, node)
    case .thematicBreak: add(.thematicBreak, node)
    default: break
    }
  }

  private mutating func add(_ kind: MarkdownSurvey.Block.Kind, _ node: Node) {
    if node.kind == .heading { headingCount += 1 }
    if node.kind == .codeBlock { codeCount += 1 }
    blocks.append(.init(kind: kind, range: lines(of: form.lines(of: node))))
  }

  /// Adds a table and gives what stands behind the headings that are its cells.
  private mutating func add(_ table: TableShape, from first: Node) -> Node? {
    let last = table.cellLines.upperBound - 1
    blocks.append(.init(kind: .table, range: lines(of: table.firstLine...last)))
    var next: Node? = first
    while let node = next, node.lines.lowerBound <= last { next = node.next }
    return next
  }

  private mutating func lines(of range: ClosedRange<Int>) -> SourceRange {
    filled.trimming(prepared.sourceRange(ofLines: range))
  }
}

// MARK: - Lists

extension Outline {
  /// Adds a list, or several where definitions of footnotes stand between its items.
  private mutating func addList(_ list: Node) {
    var items: [MarkdownSurvey.Item] = []
    var next = list.firstChild
    while let node = next {
      if isFootnote(node) {
        addList(list, of: items)
        items = []
        blocks.append(.init(kind: .footnote, range: lines(of: node.lines)))
      } else {
        items.append(item(node))
      }
      next = node.next
    }
    addList(list, of: items)
  }

  private mutating func addList(_ list: Node, of items: [MarkdownSurvey.Item]) {
    guard let first = items.first, let last = items.last else { return }
    let start = prepared.lines.starts[prepared.lines.lineIndex(of: first.range.start)]
    let range = SourceRange(start, max(start, last.range.end))
    blocks.append(.init(kind: .list(isOrdered: list.isOrderedList, items: items), range: range))
  }

  /// The depth is bounded by that of containers.
  private mutating func item(_ node: Node) -> MarkdownSurvey.Item {
    var nested: [MarkdownSurvey.Item] = []
    var next = node.firstChild
    while let child = next {
      if child.kind == .list { addItems(of: child, to: &nested) }
      next = child.next
    }
    let lines = lines(of: node.lines)
    let range = SourceRange(min(lines.start + node.column, lines.end), lines.end)
    return .init(range: range, isDone: state(of: node), nested: nested)
  }

  private mutating func addItems(of list: Node, to items: inout [MarkdownSurvey.Item]) {
    var next = list.firstChild
    while let node = next {
      if !isFootnote(node) { items.append(item(node)) }
      next = node.next
    }
  }

  private func isFootnote(_ item: Node) -> Bool {
    !footnoteLines.isEmpty && footnoteLines.contains(item.lines.lowerBound)
  }

  private mutating func state(of item: Node) -> Bool? {
    guard hasTasks, let paragraph = item.firstChild, paragraph.kind == .paragraph else {
      return nil
    }
    return TaskLists.state(prepared.bytes(at: paragraph, textLines))
  }
}

/// Finds the last line of a range that is not blank.
private struct FilledLines {
  private let source: [UInt8]
  private let lines: LineMap
  /// The stretch passed over last, since the blocks inside each other end in the same one.
  private var known = (last: -1, filled: -1)

  init(_ source: [UInt8], _ lines: LineMap) {
    self.source = source
    self.lines = lines
  }

  mutating func trimming(_ range: SourceRange) -> SourceRange {
    if range.end > range.start, source[range.end - 1] > space { return range }
    let first = lines.lineIndex(of: range.start)
    let last = lines.lineIndex(of: range.end)
    var filled = known.last == last ? max(first, known.filled) : last
    while filled > first, isBlankLine(source[lines.line(filled).indices]) { filled -= 1 }
    known = (last, filled)
    return SourceRange(range.start, filled == last ? range.end : lines.line(filled).end)
  }
}
