/// Finding words in a text whatever the case of their letters, byte by byte.

/// Whether a text begins with words, whatever their case, and the word ends there.
func begins(_ text: ArraySlice<UInt8>, with words: String) -> Bool {
  var index = text.startIndex
  for byte in words.utf8 {
    guard index < text.endIndex, text[index].lowercased == byte.lowercased else { return false }
    index += 1
  }
  return index == text.endIndex || !text[index].isLetter && !text[index].isDigit
}

func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
  guard let first = part.first else { return true }
  return text.indices.contains { text[$0] == first && text[$0...].starts(with: part) }
}
