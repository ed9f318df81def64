/// The text of one YAML document within its file, and the way from libyaml's places to bytes.

import Base

struct YAMLText {
  let path: BytePath
  /// The bytes of the whole file.
  let bytes: [UInt8]
  /// The document within the file, a byte order mark at its start left out.
  let range: SourceRange
  /// The offset of every code point and of the end; empty when each of them is one byte.
  private let scalarOffsets: [Int]

  init(_ file: SourceFile, _ range: SourceRange) {
    path = file.path
    bytes = file.bytes
    let hasMark = file.bytes[range.indices].starts(with: byteOrderMark)
    self.range = hasMark ? SourceRange(range.start + byteOrderMark.count, range.end) : range
    scalarOffsets = offsetsOfScalars(file.bytes, self.range)
  }

  /// The offset in the file of a place that libyaml counts in code points.
  func offset(ofScalar index: Int) -> Int {
    guard !scalarOffsets.isEmpty else { return min(range.start + index, range.end) }
    return scalarOffsets[min(index, scalarOffsets.count - 1)]
  }
}

extension YAMLText {
  /// A finding that this is not the YAML that Lintel reads.
  func invalid(
    _ range: SourceRange,
    _ message: Message,
    help: String,
    related: [Related] = []
  ) -> Finding {
    Finding(.invalidYAML, .error, at: Place(path, range), message, help: help, related: related)
  }

  /// The code point at an offset; empty at the end of the text.
  func character(at offset: Int) -> SourceRange {
    guard offset < range.end else { return SourceRange(at: range.end) }
    var end = offset + 1
    while end < range.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceRange(offset, end)
  }

  /// From an offset to the end of its line, blanks at the end left out.
  func restOfLine(at offset: Int) -> SourceRange {
    var end = lineEnd(after: offset)
    while end > offset, isBlank(bytes[end - 1]) { end -= 1 }
    return SourceRange(offset, end)
  }

  /// Where the line that holds `offset` ends, its line break left out.
  func lineEnd(after offset: Int) -> Int {
    var end = offset
    while end < range.end, !isLineBreak(bytes[end]) { end += 1 }
    return end
  }

  /// Whether nothing but blanks stands before `offset` on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    var index = offset
    while index > range.start, isBlank(bytes[index - 1]) { index -= 1 }
    return index == range.start || isLineBreak(bytes[index - 1])
  }

  /// How many bytes stand before `offset` on its line.
  func column(of offset: Int) -> Int {
    var start = offset
    while start > range.start, !isLineBreak(bytes[start - 1]) { start -= 1 }
    return offset - start
  }

  /// The text of a range.
  func string(_ range: SourceRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }
}

func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

func isLineBreak(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

private func offsetsOfScalars(_ bytes: [UInt8], _ range: SourceRange) -> [Int] {
  guard bytes[range.indices].contains(where: { $0 >= 0x80 }) else { return [] }
  return range.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [range.end]
}
