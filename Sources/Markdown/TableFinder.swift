internal import Base

/// Finds the tables of a text.
struct TableFinder {
  let bytes: [UInt8]
  let lines: LineMap
  private(set) var hasTooWideTable = false
  private var filledCells = 0

  init(_ bytes: [UInt8], _ lines: LineMap) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The lines that could be the row of dashes below a header, whatever they stand in.
  func delimiterLines() -> [Int] {
    (1..<max(1, lines.count)).filter { mayDelimit(lines.line($0)) }
  }

  private func mayDelimit(_ line: SourceRange) -> Bool {
    var hasDash = false
    var hasMark = false
    for byte in bytes[line.indices] {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case UInt8(ascii: ">"), space, tab: continue
      default: return false
      }
    }
    return hasDash && hasMark
  }

  /// A table around a delimiter row, given where the content of each line of its paragraph begins.
  ///
  /// - Parameters:
  ///   - delimiter: The line of the delimiter row.
  ///   - last: The last line that may be a row.
  ///   - place: Where a line's content begins, or nothing when the line stands in other containers.
  /// - Returns: The table, or nothing when these lines are none.
  mutating func plan(
    at delimiter: Int,
    through last: Int,
    place: (Int) -> TableLine?
  ) -> TablePlan? {
    guard let header = place(delimiter - 1), let dashes = place(delimiter),
      let alignments = TableSyntax.delimiters(content(dashes)),
      TableSyntax.cellCount(content(header)) == alignments.count
    else { return nil }
    guard alignments.count <= TablePlan.mostColumns else {
      hasTooWideTable = true
      return nil
    }
    var rows: [TableLine] = []
    var line = delimiter + 1
    while line <= last, let row = place(line), isRow(row, columns: alignments.count) {
      rows.append(row)
      line += 1
    }
    return TablePlan(alignments: alignments, header: header, delimiter: dashes, rows: rows)
  }

  private mutating func isRow(_ row: TableLine, columns: Int) -> Bool {
    let text = content(row)
    guard !isBlankLine(text), !beginsBlock(text) else { return false }
    filledCells += max(0, columns - TableSyntax.cellCount(text))
    return filledCells <= TablePlan.mostFilledCells
  }

  private func content(_ line: TableLine) -> ArraySlice<UInt8> {
    bytes[line.contentStart..<lines.line(line.line).end]
  }
}

// MARK: - Tables that stand free

extension TableFinder {
  /// Plans for the tables that can be told without parsing: after a blank line, in no container.
  ///
  /// Whether they were tables shows when cmark has parsed the rewritten text.
  ///
  /// - Parameter candidates: The lines that could be delimiter rows, in order.
  /// - Returns: The plans, and whether every candidate was settled.
  mutating func freeStandingTables(_ candidates: [Int]) -> (plans: [TablePlan], isComplete: Bool) {
    var plans: [TablePlan] = []
    var isComplete = true
    for delimiter in candidates where delimiter > plans.last?.lines.upperBound ?? -1 {
      let isAfterBlank = delimiter == 1 || isBlankLine(bytes[lines.line(delimiter - 2).indices])
      let plan =
        isAfterBlank
        ? plan(at: delimiter, through: lines.count - 1, place: freeStandingLine) : nil
      if let plan, !beginsBlock(content(plan.header)) {
        plans.append(plan)
      } else {
        isComplete = false
      }
    }
    return (plans, isComplete)
  }

  private func freeStandingLine(_ line: Int) -> TableLine? {
    let range = lines.line(line)
    let indent = indentation(of: bytes[range.indices])
    guard indent.columns < 4 else { return nil }
    return TableLine(line: line, contentStart: range.start + indent.bytes)
  }
}

// MARK: - Tables in containers

extension TableFinder {
  /// Plans for the tables in paragraphs of a parsed text, one a paragraph.
  mutating func tables(in tree: borrowing CmarkTree, _ candidates: [Int]) -> [TablePlan] {
    var paragraphs: [Node] = []
    tree.forEachBlock { node in
      if node.kind == .paragraph || node.kind == .heading { paragraphs.append(node) }
    }
    var plans: [TablePlan] = []
    var remaining = candidates[...]
    for paragraph in paragraphs {
      let span = paragraph.lines
      remaining = remaining.drop { $0 <= span.lowerBound }
      guard let next = remaining.first, span.contains(next) else { continue }
      let containers = ContainerChain(around: paragraph, bytes)
      for delimiter in remaining.prefix(while: { span.contains($0) }) {
        let plan = plan(at: delimiter, through: span.upperBound) { [lines] line in
          containers.place(line, lines)
        }
        guard let plan else { continue }
        plans.append(plan)
        break
      }
    }
    return plans
  }
}
