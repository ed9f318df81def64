/// A piece of Markdown as a reader sees it.

internal import Base

/// The text of a line without emphasis, code marks and targets of links: `by [ADR-5](0005-x.md)`
/// gives `by ADR-5`.
func plainText(_ bytes: [UInt8], _ range: SourceRange) -> String {
  let slice = bytes[range.indices]
  guard slice.contains(where: isMarkup) else { return String(decoding: slice, as: UTF8.self) }
  var output: [UInt8] = []
  output.reserveCapacity(range.count)
  var index = range.start
  while index < range.end {
    let byte = bytes[index]
    let next = index + 1 < range.end ? bytes[index + 1] : 0
    if byte == UInt8(ascii: "]"), next == UInt8(ascii: "("),
      let close = bytes[(index + 2)..<range.end].firstIndex(of: UInt8(ascii: ")"))
    {
      index = close + 1
    } else {
      if !isDropped(byte, next, output.last) { output.append(byte) }
      index += 1
    }
  }
  return String(decoding: output, as: UTF8.self)
}

private func isMarkup(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
    UInt8(ascii: "]"),
    UInt8(ascii: "\\"), UInt8(ascii: "~"):
    true
  default: false
  }
}

/// Whether a byte only marks up; an underscore within a word does not, nor a tilde alone.
private func isDropped(_ byte: UInt8, _ next: UInt8, _ last: UInt8?) -> Bool {
  switch byte {
  case UInt8(ascii: "_"): !(last.map(\.isWordByte) ?? false) || !next.isWordByte
  case UInt8(ascii: "~"): next == byte
  default: isMarkup(byte)
  }
}
