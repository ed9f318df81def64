/// The bytes that templates are made of, and how to look for them.

extension UInt8 {
  /// A space or a tab: what may stand around a tag that is alone on its line.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isNewline: Bool { self == UInt8(ascii: "\n") }
  var isWhitespace: Bool { isBlank || isNewline || self == UInt8(ascii: "\r") }
}

extension [UInt8] {
  /// Whether `pattern` stands at `offset`.
  func holds(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset + pattern.count <= count else { return false }
    for index in pattern.indices where self[offset + index] != pattern[index] { return false }
    return true
  }

  /// The offset of the next `pattern` at or after `offset`.
  func next(_ pattern: [UInt8], from offset: Int) -> Int? {
    var index = offset
    while index + pattern.count <= count {
      if holds(pattern, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The first offset at or after `offset` whose byte is not white space.
  func skippingWhitespace(from offset: Int) -> Int {
    var index = offset
    while index < count, self[index].isWhitespace { index += 1 }
    return index
  }

  /// The range without the white space at its ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isWhitespace { start += 1 }
    while start < end, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}

extension [UInt8] {
  /// The start of the line that `offset` is in, when nothing but blanks stands before it.
  func startOfBlankLine(before offset: Int) -> Int? {
    var index = offset
    while index > 0, self[index - 1].isBlank { index -= 1 }
    return isLineStart(index) ? index : nil
  }

  /// The start of the next line, when nothing but blanks stands before it.
  func endOfBlankLine(after offset: Int) -> Int? {
    var index = endOfBlanks(from: offset)
    if index < count, self[index] == UInt8(ascii: "\r") { index += 1 }
    if index < count { return self[index].isNewline ? index + 1 : nil }
    return index
  }

  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || self[offset - 1].isNewline
  }

  /// The first offset at or after `offset` whose byte is neither space nor tab.
  func endOfBlanks(from offset: Int) -> Int {
    var index = offset
    while index < count, self[index].isBlank { index += 1 }
    return index
  }
}
