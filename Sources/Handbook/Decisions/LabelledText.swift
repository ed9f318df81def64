/// A line that says of what it speaks before it says it: `**Status:** Accepted`.

internal import Base

struct LabelledText {
  /// The letters of the label.
  let name: String
  /// What stands behind it, up to the next label of the same line; empty when nothing does.
  let value: SourceRange
  /// Where the rest of the line begins, when another label follows: `Status: … | Date: …`.
  let rest: SourceRange?

  /// Reads a line; nothing when it does not begin with a label.
  init?(_ bytes: [UInt8], _ line: SourceRange) {
    var index = line.start
    while index < line.end, isEmphasis(bytes[index]) { index += 1 }
    let start = index
    let isEmphasized = start > line.start
    while index < line.end, index - start < longestLabel, mayBelong(bytes[index]) { index += 1 }
    let label = SourceRange(start, index)
    guard index < line.end, index > start else {
      guard isEmphasized, index == line.end, index > start else { return nil }
      self.init(bytes, label, value: SourceRange(at: line.end))
      return
    }
    let closed = index
    while index < line.end, isEmphasis(bytes[index]) || bytes[index].isBlank { index += 1 }
    let isClosed = isEmphasized && isEmphasis(bytes[closed])
    let colon = colonLength(bytes[index..<line.end])
    guard colon > 0 || isClosed else { return nil }
    index += colon
    while index < line.end, isEmphasis(bytes[index]) || bytes[index].isBlank { index += 1 }
    self.init(bytes, label, value: SourceRange(index, line.end))
  }

  private init(_ bytes: [UInt8], _ label: SourceRange, value: SourceRange) {
    name = letters(of: bytes[label.indices].prefix { $0 != UInt8(ascii: "(") })
    let next = nextLabel(bytes, value)
    self.value = trimmed(SourceRange(value.start, next ?? value.end), in: bytes)
    rest = next.map { SourceRange($0 + 1, value.end) }.map { trimmed($0, in: bytes) }
  }
}

private let longestLabel = 48

private func isEmphasis(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`")
}

/// Whether a byte may be part of a label; an underscore may, within a word.
private func mayBelong(_ byte: UInt8) -> Bool {
  byte.isLetter || byte >= 0x80 && byte != 0xEF || " -_()/".utf8.contains(byte)
}

/// A colon, or the full-width colon of Chinese and Japanese.
private func colonLength(_ text: ArraySlice<UInt8>) -> Int {
  if text.first == UInt8(ascii: ":") { return 1 }
  return text.starts(with: "：".utf8) ? 3 : 0
}

/// Where a bar parts the value from another label that is known: `Accepted | **Date:** 2026-06-09`.
private func nextLabel(_ bytes: [UInt8], _ value: SourceRange) -> Int? {
  guard let bar = bytes[value.indices].firstIndex(of: UInt8(ascii: "|")) else { return nil }
  let rest = trimmed(SourceRange(bar + 1, value.end), in: bytes)
  var index = rest.start
  while index < rest.end, isEmphasis(bytes[index]) { index += 1 }
  let label = bytes[index..<rest.end].prefix(longestLabel).prefix { $0 != UInt8(ascii: ":") }
  guard label.endIndex < rest.end, label.count < longestLabel else { return nil }
  return RecordField(letters(of: label)) == nil ? nil : bar
}
