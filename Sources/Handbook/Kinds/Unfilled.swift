/// Words that only say that a text or a value is to come.

/// What nobody has replaced yet: `TODO`, or a type that the template stands in for a value with.
func isUnfilled(_ text: String) -> Bool {
  let isType =
    text.hasPrefix("<")
    && FieldType(parsing: text.hasSuffix("?") ? String(text.dropLast()) : text) != nil
  return isType || isToDo(Array(text.utf8)[...])
}

/// Whether a text is `TODO` or `TBD` and nothing else.
func isToDo(_ text: ArraySlice<UInt8>) -> Bool {
  let word = trimmed(text).prefix {
    $0.lowercased >= UInt8(ascii: "a") && $0.lowercased <= UInt8(ascii: "z")
  }
  guard word.elementsEqual("TODO".utf8) || word.elementsEqual("TBD".utf8) else { return false }
  return trimmed(text).dropFirst(word.count).allSatisfy { ".:!?…".utf8.contains($0) }
}
