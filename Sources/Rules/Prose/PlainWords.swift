/// The words of a short text, as far as rules look for words in it.

/// Letters and digits in small letters, cut where anything else stands and before a capital that follows a
/// small letter: `requestTime, order-id` is `request`, `time`, `order`, `id`.
func plainWords(_ text: String) -> [String] {
  var words: [[UInt8]] = []
  var isOpen = false
  var wasSmall = false
  for byte in text.utf8 {
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    guard isCapital || isSmall || isDigit else {
      isOpen = false
      continue
    }
    if !isOpen || wasSmall && isCapital { words.append([]) }
    words[words.count - 1].append(isCapital ? byte | 0x20 : byte)
    isOpen = true
    wasSmall = isSmall
  }
  return words.map { String(decoding: $0, as: UTF8.self) }
}

/// Whether some words stand one after the other among others.
func contains(_ words: [String], inOrder phrase: [String]) -> Bool {
  guard !phrase.isEmpty, words.count >= phrase.count else { return false }
  return (0...(words.count - phrase.count)).contains { words[$0...].starts(with: phrase) }
}
