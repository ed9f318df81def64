/// Comparing texts whatever the case of their letters, byte by byte.

func small(_ byte: UInt8) -> UInt8 {
  UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}

func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// Whether a text begins with words, whatever their case, and the word ends there.
func begins(_ text: ArraySlice<UInt8>, with words: String) -> Bool {
  var index = text.startIndex
  for byte in words.utf8 {
    guard index < text.endIndex, small(text[index]) == small(byte) else { return false }
    index += 1
  }
  return index == text.endIndex || !isLetter(text[index]) && !isDigit(text[index])
}

func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
  guard let first = part.first else { return true }
  return text.indices.contains { text[$0] == first && text[$0...].starts(with: part) }
}
