package import Base

/// The cells of a table as they are written, blanks around them left out.
package struct TableCells: Sendable {
  package let header: [SourceRange]
  /// What each row holds, which may be fewer cells than the header has, or more.
  package let rows: [[SourceRange]]
}

/// Cuts the lines of a table at the top level into cells; the row of dashes is left out.
///
/// - Parameters:
///   - bytes: The text that the range counts in.
///   - range: The range of a block that is a table.
/// - Returns: The cells, none for lines that are not there.
package func tableCells(_ bytes: [UInt8], _ range: SourceRange) -> TableCells {
  let lines = LineMap(Array(bytes[range.indices]))
  let rows = (0..<lines.count).map { index in
    let line = lines.line(index).shifted(by: range.start)
    return TableSyntax.split(trimmingBlanks(bytes[line.indices])).map {
      SourceRange($0.startIndex, $0.endIndex)
    }
  }
  return TableCells(header: rows.first ?? [], rows: Array(rows.dropFirst(2)))
}
