/// The classes of bytes that readers of documents tell apart.

import Base

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether it may be part of a word; what is not ASCII counts as letters.
  var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }

  /// A letter of ASCII in lower case; any other byte as it is.
  var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}

/// The number that a run of at most nine digits stands for.
func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(\.isDigit) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
}

/// What names of fields and sections are compared by: `Decision-makers:` gives `decisionmakers`.
///
/// Only letters count, and those that are not ASCII only where there are no others.
func letters(of name: ArraySlice<UInt8>) -> String {
  let plain = name.filter(\.isLetter)
  guard plain.isEmpty else { return String(decoding: plain.map(\.lowercased), as: UTF8.self) }
  return String(decoding: name.filter { $0 >= 0x80 }, as: UTF8.self)
}

/// What a heading is called, an addition in brackets or behind a colon left out.
func letters(ofHeading text: String) -> String {
  guard text.utf8.count <= 64 else { return "" }
  var name: [UInt8] = []
  name.reserveCapacity(64)
  var isPlain = true
  for byte in text.utf8 {
    if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "<") { break }
    if byte >= 0x80 { isPlain = false }
    if byte.isLetter { name.append(byte.lowercased) }
  }
  return name.isEmpty && !isPlain
    ? letters(of: Array(text.utf8)[...]) : String(decoding: name, as: UTF8.self)
}

/// A range without the blanks and line breaks at its ends.
func trimmed(_ range: SourceRange, in bytes: [UInt8]) -> SourceRange {
  var (start, end) = (range.start, range.end)
  while start < end, bytes[start].isBlank || bytes[start].isLineBreak { start += 1 }
  while end > start, bytes[end - 1].isBlank || bytes[end - 1].isLineBreak { end -= 1 }
  return SourceRange(start, end)
}
