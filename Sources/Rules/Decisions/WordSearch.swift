/// Looks for the beginnings of words in a paragraph.

/// Whether any of them stands there, in either case; they are lower-case letters and blanks.
func saysAny(of stems: [String], _ bytes: ArraySlice<UInt8>) -> Bool {
  let patterns = stems.map { Array($0.utf8) }
  return bytes.indices.contains { index in
    let isInside = index > bytes.startIndex && isLetter(bytes[index - 1])
    return !isInside && patterns.contains { begins(bytes[index...], with: $0) }
  }
}

private func begins(_ text: ArraySlice<UInt8>, with pattern: [UInt8]) -> Bool {
  guard text.count >= pattern.count else { return false }
  var index = text.startIndex
  for byte in pattern {
    let isSame = text[index] == byte || isLetter(text[index]) && text[index] | 0x20 == byte
    guard isSame else { return false }
    index += 1
  }
  return true
}

private func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26
}
