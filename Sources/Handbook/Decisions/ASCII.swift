/// The classes of bytes that readers of decisions tell apart.

import Base

func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

func isLineBreak(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

func isDigit(_ byte: UInt8) -> Bool {
  byte &- UInt8(ascii: "0") < 10
}

func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26
}

/// Whether a byte may be part of a word; what is not ASCII counts as letters.
func isWordByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte >= 0x80
}

/// A letter of ASCII in lower case; any other byte as it is.
func lowercase(_ byte: UInt8) -> UInt8 {
  byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}

/// The number that a run of at most nine digits stands for.
func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(isDigit) else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
}

/// What names of fields and sections are compared by: `Decision-makers:` gives `decisionmakers`.
///
/// Only letters count, and those that are not ASCII only where there are no others.
func letters(of name: ArraySlice<UInt8>) -> String {
  let plain = name.filter(isLetter)
  guard plain.isEmpty else { return String(decoding: plain.map(lowercase), as: UTF8.self) }
  return String(decoding: name.filter { $0 >= 0x80 }, as: UTF8.self)
}

/// A range without the blanks and line breaks at its ends.
func trimmed(_ range: SourceRange, in bytes: [UInt8]) -> SourceRange {
  var (start, end) = (range.start, range.end)
  while start < end, isBlank(bytes[start]) || isLineBreak(bytes[start]) { start += 1 }
  while end > start, isBlank(bytes[end - 1]) || isLineBreak(bytes[end - 1]) { end -= 1 }
  return SourceRange(start, end)
}
