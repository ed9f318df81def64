/// The placeholders of a template, to be looked for in documents.

internal import Base

struct PlaceholderSet: Sendable {
  private let texts: Set<ArraySlice<UInt8>>
  private let longest: Int

  init(_ texts: Set<ArraySlice<UInt8>>) {
    self.texts = texts
    longest = texts.reduce(0) { max($0, $1.count) }
  }

  /// Where one of them stands in brackets or braces and is no link, code spans left out; and where
  /// `[[ NAME ]]` does, which is left behind by generators.
  func ranges(in bytes: ArraySlice<UInt8>) -> [SourceRange] {
    let span = bytes.span
    var ranges: [SourceRange] = []
    var open: Int?
    var isCode = false
    for place in span.indices where isTelling(span[place]) {
      let index = bytes.startIndex + place
      switch span[place] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): open = index
      case UInt8(ascii: "`"):
        if place + 1 == span.count || span[place + 1] != span[place] { isCode.toggle() }
      case 0x0A: isCode = false
      default:
        guard let start = open, !isCode else { continue }
        open = nil
        if let range = range(SourceRange(start, index + 1), in: bytes) { ranges.append(range) }
      }
    }
    return ranges
  }

  private func range(_ range: SourceRange, in bytes: ArraySlice<UInt8>) -> SourceRange? {
    let inner = bytes[(range.start + 1)..<(range.end - 1)]
    if isUnfilledName(inner), isDoubled(range, in: bytes) {
      return SourceRange(range.start - 1, range.end + 1)
    }
    let isKnown = inner.count <= longest && texts.contains(inner)
    return isKnown && !isLink(bytes[range.end...]) ? range : nil
  }
}

/// A bracket, a brace, a backtick or the end of a line; a mask is quicker here than a jump.
private func isTelling(_ byte: UInt8) -> Bool {
  let low: UInt64 = 1 << 0x0A
  let high: UInt64 = 1 << 0x1B | 1 << 0x1D | 1 << 0x20 | 1 << 0x3B | 1 << 0x3D
  return byte < 0x80 && (byte < 0x40 ? low : high) &>> UInt64(byte & 0x3F) & 1 == 1
}

/// Capitals with blanks around them: ` SERVICE_NAME `.
private func isUnfilledName(_ inner: ArraySlice<UInt8>) -> Bool {
  guard inner.count > 2, inner.first == 0x20, inner.last == 0x20 else { return false }
  return inner.allSatisfy { byte in
    byte == 0x20 || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}

private func isDoubled(_ range: SourceRange, in bytes: ArraySlice<UInt8>) -> Bool {
  range.start > bytes.startIndex && bytes[range.start - 1] == UInt8(ascii: "[")
    && range.end < bytes.endIndex && bytes[range.end] == UInt8(ascii: "]")
}

private func isLink(_ rest: ArraySlice<UInt8>) -> Bool {
  rest.first.map { "([:".utf8.contains($0) } ?? false
}
