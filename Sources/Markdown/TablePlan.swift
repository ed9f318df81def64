internal import Base

/// A table found in the source, before cmark is made to see it.
///
/// cmark 0.30 knows no tables, and its interface parses no inline text on its own. So each cell is
/// put on a line of its own as a heading (`# cell #`), inside the very containers that the table
/// stands in: cmark then parses the cell as inline text, sees the document's link references, and
/// ends the table where a block begins, as GFM asks. The tree is put right afterwards.
struct TablePlan {
  let alignments: [TableSyntax.Alignment]
  let header: TableLine
  let delimiter: TableLine
  let rows: [TableLine]

  var lines: ClosedRange<Int> { header.line...(rows.last ?? delimiter).line }
}

/// A line of a table: what precedes it belongs to the containers around.
struct TableLine: Sendable {
  let line: Int
  let contentStart: Int
}

/// Where a table's cells stand once they are headings: line by line, a row after the other.
struct TableShape: Sendable {
  let firstLine: Int
  let alignments: [TableSyntax.Alignment]
  let rowCount: Int

  var columns: Int { alignments.count }
  var cellLines: Range<Int> { firstLine..<(firstLine + columns * rowCount) }

  func moved(to line: Int) -> TableShape {
    TableShape(firstLine: line, alignments: alignments, rowCount: rowCount)
  }

  /// Whether cmark made a heading of every cell, one after the other in the same container.
  func stands(in nodes: CellNodes) -> Bool {
    let cells = cellLines.compactMap { nodes[$0] }
    return cells.count == cellLines.count
      && zip(cells, cells.dropFirst()).allSatisfy { $0.next == $1 }
  }
}

/// The headings that cmark made of cells, by line.
struct CellNodes {
  private var nodes: [Node?] = []

  init(_ tree: borrowing CmarkTree, _ tables: [TableShape]) {
    guard let last = tables.last else { return }
    var found = [Node?](repeating: nil, count: last.cellLines.upperBound)
    var remaining = tables[...]
    tree.forEachBlock { node in
      guard node.kind == .heading else { return }
      let line = node.lines.lowerBound
      remaining = remaining.drop { $0.cellLines.upperBound <= line }
      if let table = remaining.first, table.cellLines.contains(line) { found[line] = node }
    }
    nodes = found
  }

  subscript(line: Int) -> Node? { line < nodes.count ? nodes[line] : nil }
}

extension TablePlan {
  static let mostColumns = 256
  /// Cells that short rows lack, in one document; what would need more stays text.
  static let mostFilledCells = 100_000

  /// Writes the text with every cell of the plans on its own line.
  static func rewrite(
    _ source: RewrittenText,
    _ lines: LineMap,
    _ plans: [TablePlan]
  ) -> (text: RewrittenText, shapes: [TableShape], placements: [Int]) {
    var rewriter = LineRewriter(source, lines)
    var shapes: [TableShape] = []
    var done = 0
    for plan in plans {
      rewriter.copy(done..<plan.header.line)
      rewriter.skip(plan.lines)
      shapes.append(plan.write(to: &rewriter, source.bytes, lines))
      done = plan.lines.upperBound + 1
    }
    rewriter.copy(done..<lines.count)
    let placements = rewriter.placements
    return (rewriter.finish(), shapes, placements)
  }

  private func write(
    to rewriter: inout LineRewriter,
    _ bytes: [UInt8],
    _ lines: LineMap
  ) -> TableShape {
    let firstLine = rewriter.nextLine
    for row in [header] + rows {
      let content = bytes[row.contentStart..<lines.line(row.line).end]
      let cells = TableSyntax.cells(content)
      for column in alignments.indices {
        let place = row.line == header.line && column > 0 ? delimiter : row
        let prefix = bytes[lines.starts[place.line]..<place.contentStart]
        let cell = column < cells.count ? cells[column] : []
        rewriter.write(prefix, heading: cell, for: row.line)
      }
    }
    return TableShape(firstLine: firstLine, alignments: alignments, rowCount: rows.count + 1)
  }
}
