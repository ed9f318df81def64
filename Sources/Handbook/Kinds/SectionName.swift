/// The names of sections, brought into a form in which two spellings of one name are the same.

/// The first form takes away case and what stands around the words: `Context:` is `context`.
func plainName(_ heading: String) -> [UInt8] {
  var name: [UInt8] = []
  name.reserveCapacity(heading.utf8.count)
  for byte in heading.utf8 { append(byte, to: &name) }
  while let last = name.last, isAround(last) { name.removeLast() }
  return name
}

/// The second form also takes away numbers before the words, plurals, and British spelling.
///
/// `1. Considered Alternative`, `Considered alternatives` and `Considered Alternatives:` are the same.
func looseName(_ plain: [UInt8]) -> [UInt8] {
  let words = plain.split { !isWordByte($0) }
  let named = words.drop { $0.allSatisfy(\.isDigit) }
  var name: [UInt8] = []
  name.reserveCapacity(plain.count)
  for word in named.isEmpty ? words[...] : named where !word.elementsEqual("and".utf8) {
    if !name.isEmpty { name.append(space) }
    name += stem(word)
  }
  return name
}

/// Makes letters small, and leaves out emphasis, a second blank and what comes before the first word.
private func append(_ byte: UInt8, to name: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
  case UInt8(ascii: "*"), UInt8(ascii: "`"): break
  case space, 0x09, 0x0A, 0x0D:
    if let last = name.last, last != space { name.append(space) }
  default: name.append(byte)
  }
}

private func isAround(_ byte: UInt8) -> Bool {
  byte == space || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#")
    || byte == UInt8(ascii: ".")
}

private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}

/// A word without its plural ending, spelled as Americans do.
private func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
  var word = Array(word)
  let isPlural =
    word.count > 3 && word.last == UInt8(ascii: "s") && !"sui".utf8.contains(word[word.count - 2])
  if isPlural { word.removeLast() }
  for (british, american) in endings where word.count > british.utf8.count + 1 {
    guard word.suffix(british.utf8.count).elementsEqual(british.utf8) else { continue }
    return word.dropLast(british.utf8.count) + Array(american.utf8)
  }
  return word
}

private let endings = [
  ("isation", "ization"), ("ising", "izing"), ("ise", "ize"), ("yse", "yze"), ("our", "or"),
  ("ence", "ense"), ("tre", "ter"),
]
private let space = UInt8(ascii: " ")
