/// Terms on the left and what they mean on the right, in two aligned columns.
struct DefinitionList {
  let entries: [(term: String, meaning: String)]

  /// The list, wrapped; a term too long for its column has a line of its own.
  func text(width: Int) -> String {
    let column = min(entries.map(\.term.count).max() ?? 0, 26)
    return entries.map { text(of: $0, column: column, width: width) }.joined()
  }

  private func text(
    of entry: (term: String, meaning: String),
    column: Int,
    width: Int
  ) -> String {
    let indent = column + 4
    let meaning = paragraph(entry.meaning, indented: indent, to: width)
    guard entry.term.count <= column else { return "  \(entry.term)\n\(meaning)" }
    let head = "  \(entry.term)\(spaces(column - entry.term.count))  "
    return head + meaning.dropFirst(indent)
  }
}
