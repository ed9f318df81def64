/// The first thing in a text that YAML is not made of.

import Base

struct UnreadableCharacter {
  let range: SourceRange
  let message: Message
  let help: String
}

/// Looks for bytes that are not UTF-8, for control characters, and for the three line breaks of
/// YAML 1.1 that YAML 1.2 no longer knows and libyaml still obeys.
func firstUnreadable(_ text: ArraySlice<UInt8>) -> UnreadableCharacter? {
  var index = text.startIndex + (text.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
  while index < text.endIndex {
    let byte = text[index]
    if isPlainASCII(byte) {
      index += 1
      continue
    }
    guard let scalar = scalar(text[index...]) else { return notUnicode(byte, at: index) }
    let range = SourceRange(index, index + UTF8.width(scalar))
    if let problem = judge(scalar, at: range) { return problem }
    index = range.end
  }
  return nil
}

private func isPlainASCII(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20..<0x7F, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
  default: false
  }
}

private func judge(_ scalar: Unicode.Scalar, at range: SourceRange) -> UnreadableCharacter? {
  switch scalar.value {
  case 0x85, 0x2028, 0x2029: separator(scalar, at: range)
  case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: control(scalar, at: range)
  default: nil
  }
}

private func notUnicode(_ byte: UInt8, at index: Int) -> UnreadableCharacter {
  UnreadableCharacter(
    range: SourceRange(index, index + 1),
    message: "byte \(hexadecimal(UInt32(byte), width: 2)) is not UTF-8",
    help: "Save the file as UTF-8."
  )
}

private func control(_ scalar: Unicode.Scalar, at range: SourceRange) -> UnreadableCharacter {
  UnreadableCharacter(
    range: range,
    message: "U+\(hexadecimal(scalar.value, width: 4)) is not allowed in YAML",
    help: "Delete the character, or write it as an escape in double quotes."
  )
}

private func separator(_ scalar: Unicode.Scalar, at range: SourceRange) -> UnreadableCharacter {
  UnreadableCharacter(
    range: range,
    message: "U+\(hexadecimal(scalar.value, width: 4)) ends a line for some readers of YAML only",
    help: "Write a space or a line break in its place."
  )
}

private func hexadecimal(_ value: UInt32, width: Int) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The code point at the start of `bytes`, when it is there, whole and in its shortest form.
private func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard let lead = bytes.first else { return nil }
  let length = lead < 0x80 ? 1 : min(4, (~lead).leadingZeroBitCount)
  guard length != 1 || lead < 0x80, bytes.count >= length else { return nil }
  var value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
  for byte in bytes.dropFirst().prefix(length - 1) {
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else { return nil }
  return scalar
}
