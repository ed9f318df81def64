/// Makes tables of the headings that stood in for their cells.
enum TableShaping {
  /// - Parameters:
  ///   - tables: The tables of the text.
  ///   - nodes: The headings that stand for their cells, by line.
  ///   - options: Which HTML a table becomes.
  static func apply(_ tables: [TableShape], _ nodes: CellNodes, _ options: MarkdownOptions) {
    for table in tables where table.stands(in: nodes) {
      let style = options.hasHandbookExtensions ? Style.handbook : .gitHub
      shape(table, table.cellLines.compactMap { nodes[$0] }, style)
    }
  }

  private struct Style {
    let open: HTMLFragment
    let close: HTMLFragment
    /// How an alignment is said on a cell.
    let attribute: String

    static let gitHub = Style(open: "<table>", close: "</table>", attribute: "align")
    static let handbook = Style(
      open: "<div class=\"table\"><table>",
      close: "</table></div>",
      attribute: "class"
    )
  }

  private static func shape(_ table: TableShape, _ cells: [Node], _ style: Style) {
    let foot: HTMLFragment = table.rowCount > 1 ? "</tbody>\n" : ""
    let block = Node.customBlock(
      "\(style.open)\n<thead>\n<tr>\n",
      "\(foot)\(style.close)"
    )
    cells.first.map { block.insertBefore($0) }
    for (index, cell) in cells.enumerated() {
      let row = index / table.columns
      let column = index % table.columns
      let tag: HTMLFragment = row == 0 ? "th" : "td"
      let align = attribute(table.alignments[column], style)
      let end = rowEnd(table, row: row, isLast: column == table.columns - 1)
      let node = Node.customInline("<\(tag)\(align)>", "</\(tag)>\n\(end)")
      cell.moveChildren(to: node)
      cell.remove()
      block.append(node)
    }
  }

  private static func attribute(_ alignment: TableSyntax.Alignment, _ style: Style) -> HTMLFragment
  {
    alignment == .none ? "" : " \(style.attribute)=\"\(alignment.rawValue)\""
  }

  /// What closes a row behind its last cell, and opens the next.
  private static func rowEnd(_ table: TableShape, row: Int, isLast: Bool) -> HTMLFragment {
    guard isLast else { return "" }
    let isLastRow = row == table.rowCount - 1
    guard row == 0 else { return isLastRow ? "</tr>\n" : "</tr>\n<tr>\n" }
    return isLastRow ? "</tr>\n</thead>\n" : "</tr>\n</thead>\n<tbody>\n<tr>\n"
  }
}
