/// Character references in raw HTML, as far as attributes need them.

/// Decodes numeric references and the five names that matter to markup; others stay as written.
func decodingReferences(_ text: ArraySlice<UInt8>) -> String {
  guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
  var output = ""
  var rest = text
  while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
    output += String(decoding: rest[..<mark], as: UTF8.self)
    let (scalar, length) = reference(rest[mark...]) ?? ("&", 1)
    output.unicodeScalars.append(scalar)
    rest = rest[(mark + length)...]
  }
  return output + String(decoding: rest, as: UTF8.self)
}

/// Whether a reference begins here that a browser would decode in text.
func beginsReference(_ text: ArraySlice<UInt8>) -> Bool {
  let body = text.dropFirst().prefix(32).prefix { $0 != UInt8(ascii: ";") }
  guard let first = body.first, text.dropFirst(body.count + 1).first == UInt8(ascii: ";") else {
    return false
  }
  return first == UInt8(ascii: "#")
    ? reference(text) != nil : body.allSatisfy { isLetter($0) || isDigit($0) }
}

private func reference(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
  for (name, scalar) in names where text.starts(with: name.utf8) {
    return (scalar, name.utf8.count)
  }
  guard text.starts(with: "&#".utf8) else { return nil }
  let isHex = text.dropFirst(2).first.map { $0 | 0x20 } == UInt8(ascii: "x")
  let body = text.dropFirst(isHex ? 3 : 2).prefix(8)
  let digits = body.prefix {
    isDigit($0) || isHex && isLetter($0) && $0 | 0x20 <= UInt8(ascii: "f")
  }
  let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
  guard let number else { return nil }
  let hasEnd = text.dropFirst((isHex ? 3 : 2) + digits.count).first == UInt8(ascii: ";")
  let length = (isHex ? 3 : 2) + digits.count + (hasEnd ? 1 : 0)
  return (number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}", length)
}

private let names: [(String, Unicode.Scalar)] = [
  ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
  ("&nbsp;", "\u{A0}"),
  ("&colon;", ":"), ("&Tab;", "\t"), ("&NewLine;", "\n"), ("&sol;", "/"),
]
