/// The rows of GFM tables: the line of dashes that makes a table, and how a line falls into cells.
enum TableSyntax {
  enum Alignment: String, CaseIterable, Sendable {
    case none, left, center, right
  }

  /// The columns of a delimiter row such as `| :-- | --: |`, or nothing when the line is none.
  static func delimiters(_ line: ArraySlice<UInt8>) -> [Alignment]? {
    let text = trimmingBlanks(line)
    guard text.contains(UInt8(ascii: "-")), text.contains(where: { $0 == pipe || $0 == colon })
    else { return nil }
    let cells = split(text)
    let alignments = cells.compactMap(alignment)
    return alignments.count == cells.count && !cells.isEmpty ? alignments : nil
  }

  private static func alignment(_ cell: ArraySlice<UInt8>) -> Alignment? {
    let isLeft = cell.first == colon
    let isRight = cell.count > 1 && cell.last == colon
    let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    return isLeft ? (isRight ? .center : .left) : (isRight ? .right : Alignment.none)
  }

  /// The cells of a row, `\|` turned into `|` whatever it stands in, as GFM has it.
  static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    split(trimmingBlanks(line)).map(unescapingPipes)
  }

  /// How many cells a row has.
  static func cellCount(_ line: ArraySlice<UInt8>) -> Int {
    split(trimmingBlanks(line)).count
  }

  /// Cuts at every pipe that no backslash escapes; a first and a last pipe only frame the row.
  static func split(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var index = text.first == pipe ? text.startIndex + 1 : text.startIndex
    var start = index
    while index < text.endIndex {
      if text[index] == backslash {
        index += 1
      } else if text[index] == pipe {
        cells.append(trimmingBlanks(text[start..<index]))
        start = index + 1
      }
      index += 1
    }
    if start < text.endIndex { cells.append(trimmingBlanks(text[start...])) }
    return cells
  }

  private static func unescapingPipes(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    guard cell.contains(backslash) else { return Array(cell) }
    var output: [UInt8] = []
    for (index, byte) in zip(cell.indices, cell) {
      let isEscape = byte == backslash && index + 1 < cell.endIndex && cell[index + 1] == pipe
      if !isEscape { output.append(byte) }
    }
    return output
  }
}

private let pipe = UInt8(ascii: "|")
private let colon = UInt8(ascii: ":")
