/// A few words of a template, for a message about them.

import Base

extension SourceFile {
  /// The range cut off at the end of its first line, and at forty bytes.
  func firstLine(of range: SourceRange) -> SourceRange {
    let line = bytes[range.indices].prefix { !$0.isNewline && $0 != UInt8(ascii: "\r") }
    var end = min(line.endIndex, range.start + 40)
    // No character is cut in two.
    while end < line.endIndex, end > range.start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return SourceRange(range.start, end)
  }

  /// The text of a range that may be long.
  func excerpt(_ range: SourceRange) -> String {
    let shown = firstLine(of: range)
    return shown == range ? text(range) : "\(text(shown))…"
  }
}
