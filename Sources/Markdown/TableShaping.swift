/// Makes tables of the headings that stood in for their cells.
enum TableShaping {
  /// - Parameters:
  ///   - tables: The tables of the text.
  ///   - nodes: The headings that stand for their cells, by line.
  ///   - options: Which HTML a table becomes.
  static func apply(_ tables: [TableShape], _ nodes: CellNodes, _ options: MarkdownOptions) {
    for table in tables where table.stands(in: nodes) {
      let style = options.hasHandbookExtensions ? TableStyle.handbook : .gitHub
      shape(table, table.cellLines.compactMap { nodes[$0] }, style)
    }
  }

  private static func shape(_ table: TableShape, _ cells: [Node], _ style: TableStyle) {
    let foot: HTMLFragment = table.rowCount > 1 ? "</tbody>\n" : ""
    let block = Node.customBlock(
      "\(style.open)\n<thead>\n<tr>\n",
      "\(foot)\(style.close)"
    )
    cells.first.map { block.insertBefore($0) }
    for (index, cell) in cells.enumerated() {
      let row = index / table.columns
      let column = index % table.columns
      let isLast = column == table.columns - 1
      let node = Node.customInline(
        style.opening(table.alignments[column], isHeader: row == 0),
        isLast ? rowEnd(table, row) : row == 0 ? .headerEnd : .cellEnd
      )
      cell.moveChildren(to: node)
      cell.remove()
      block.append(node)
    }
  }

  /// What closes a row's last cell and the row, and opens the next.
  private static func rowEnd(_ table: TableShape, _ row: Int) -> HTMLFragment {
    let isLastRow = row == table.rowCount - 1
    guard row == 0 else { return isLastRow ? .lastRowEnd : .rowEnd }
    return isLastRow ? .lastHeaderRowEnd : .headerRowEnd
  }
}

/// The HTML around cells, made once since there are many of them.
extension HTMLFragment {
  fileprivate static let headerEnd: Self = "</th>\n"
  fileprivate static let headerRowEnd: Self = "</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
  fileprivate static let lastHeaderRowEnd: Self = "</th>\n</tr>\n</thead>\n"
  fileprivate static let cellEnd: Self = "</td>\n"
  fileprivate static let rowEnd: Self = "</td>\n</tr>\n<tr>\n"
  fileprivate static let lastRowEnd: Self = "</td>\n</tr>\n"
}

private struct TableStyle: Sendable {
  let open: HTMLFragment
  let close: HTMLFragment
  private let headers: [TableSyntax.Alignment: HTMLFragment]
  private let cells: [TableSyntax.Alignment: HTMLFragment]

  static let gitHub = TableStyle(open: "<table>", close: "</table>", attribute: "align")
  static let handbook = TableStyle(
    open: "<div class=\"table\"><table>",
    close: "</table></div>",
    attribute: "class"
  )

  /// - Parameters:
  ///   - open: What opens a table.
  ///   - close: What closes it.
  ///   - attribute: How an alignment is said on a cell.
  private init(open: HTMLFragment, close: HTMLFragment, attribute: String) {
    self.open = open
    self.close = close
    headers = Self.openings("th", attribute)
    cells = Self.openings("td", attribute)
  }

  func opening(_ alignment: TableSyntax.Alignment, isHeader: Bool) -> HTMLFragment {
    (isHeader ? headers : cells)[alignment] ?? ""
  }

  private static func openings(
    _ tag: String,
    _ attribute: String
  ) -> [TableSyntax.Alignment: HTMLFragment] {
    let pairs = TableSyntax.Alignment.allCases.map { alignment -> (_, HTMLFragment) in
      alignment == .none
        ? (alignment, "<\(tag)>")
        : (alignment, "<\(tag) \(attribute)=\"\(alignment.rawValue)\">")
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
