/// Words to be looked for in a text without making a string of each of its words.

/// Words by their first letter, in lower case.
struct WordList: Sendable {
  private let byLetter: [[[UInt8]]]

  init(_ words: [String]) {
    var byLetter = [[[UInt8]]](repeating: [], count: 26)
    for word in words {
      let bytes = Array(word.utf8)
      byLetter[letterIndex(bytes.first ?? UInt8(ascii: "a"))].append(bytes)
    }
    self.byLetter = byLetter
  }

  /// Whether a run of letters of ASCII is one of the words, in any case.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first.isLetter else { return false }
    return byLetter[letterIndex(first.lowercased)].contains { candidate in
      candidate.count == word.count && zip(candidate, word).allSatisfy { $0 == $1.lowercased }
    }
  }
}

private func letterIndex(_ letter: UInt8) -> Int {
  Int(letter &- UInt8(ascii: "a"))
}
