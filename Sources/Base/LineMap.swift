/// Where the lines of a text begin, and the way from a byte offset to a line and a column.
///
/// Lines end at LF, CRLF or a lone CR, as in CommonMark.
package struct LineMap: Sendable {
  /// The offset of the first byte of every line; never empty.
  package let starts: [Int]
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = lineStarts(bytes)
  }

  package var count: Int { starts.count }

  /// The zero-based number of the line that holds the byte at `offset`.
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a zero-based line, its line ending left out.
  package func line(_ index: Int) -> SourceRange {
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == newline || bytes[end - 1] == carriageReturn { end -= 1 }
    return SourceRange(start, end)
  }

  /// The place of a byte offset, every number counted from one.
  package func position(of offset: Int) -> Position {
    let line = lineIndex(of: min(offset, bytes.count))
    let before = bytes[starts[line]..<max(starts[line], min(offset, bytes.count))]
    var utf16 = 0
    var scalars = 0
    for byte in before where byte & 0xC0 != 0x80 {
      scalars += 1
      utf16 += byte >= 0xF0 ? 2 : 1
    }
    return Position(
      line: line + 1,
      column: before.count + 1,
      utf16Column: utf16 + 1,
      scalarColumn: scalars + 1,
      offset: offset
    )
  }
}

/// A place in a file, in every unit that a report format asks for.
///
/// All but `offset` count from one.
package struct Position: Hashable, Sendable {
  package let line: Int
  /// In UTF-8 bytes.
  package let column: Int
  package let utf16Column: Int
  /// In Unicode code points.
  package let scalarColumn: Int
  /// In UTF-8 bytes from the start of the file, counted from zero.
  package let offset: Int
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private func lineStarts(_ bytes: [UInt8]) -> [Int] {
  var starts = [0]
  starts.reserveCapacity(bytes.count / 40 + 1)
  for index in bytes.indices {
    let byte = bytes[index]
    guard byte == newline || byte == carriageReturn else { continue }
    let isSplitPair =
      byte == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == newline
    if !isSplitPair { starts.append(index + 1) }
  }
  return starts
}
