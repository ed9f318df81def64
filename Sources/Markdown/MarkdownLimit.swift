/// What a page may hold at most; past it Lintel says so and goes on with less.
package enum MarkdownLimit: Sendable, Hashable, CaseIterable {
  case fileSize, lineLength, containerDepth, openBrackets, headings, headingLines, links,
    tableColumns

  /// The number behind it.
  package var value: Int {
    switch self {
    case .fileSize: 5 << 20
    case .lineLength: 1 << 20
    case .containerDepth: InputGuard.deepestContainer
    case .openBrackets: InputGuard.openBracketsKept
    case .headings: 10_000
    case .headingLines: InputGuard.mostHeadingLines
    case .links: 50_000
    case .tableColumns: TablePlan.mostColumns
    }
  }
}
