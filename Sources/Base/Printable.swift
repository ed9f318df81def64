/// Text from documents, file names and history, made safe to print.

/// Spells out what a terminal or a log reader would obey: control characters, bidirectional
/// overrides, line separators and bytes that are not UTF-8.
///
/// `a\u{1b}[31m` becomes `a\u{1B}[31m` in visible letters.
package func printable(_ bytes: some Sequence<UInt8>) -> String {
  var output = ""
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): output += printable(scalar)
    case .emptyInput: return output
    case .error: output += "\\u{FFFD}"
    }
  }
}

/// The same for text that is already known to be Unicode.
package func printable(_ text: String) -> String {
  // Nearly all text is plain ASCII, which takes no decoding to see.
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  return text.unicodeScalars.allSatisfy { !isObeyed($0) } ? text : printable(text.utf8)
}

private func printable(_ scalar: Unicode.Scalar) -> String {
  isObeyed(scalar)
    ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(Character(scalar))
}

/// Whether printing this scalar would do more than show it.
private func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
  default: false
  }
}
