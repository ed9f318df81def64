/// A line of a template, cut into what a document must repeat and what it must replace.

struct TemplateText {
  let parts: [Part]
  /// Whether `<!-- optional -->` stands in it.
  let isOptional: Bool

  enum Part {
    case literal(ArraySlice<UInt8>)
    /// What stands between the brackets.
    case placeholder(ArraySlice<UInt8>)
  }

  init(_ text: ArraySlice<UInt8>) {
    let (kept, comments) = withoutComments(text)
    isOptional = comments.contains { $0.elementsEqual("optional".utf8) }
    parts = Self.parts(of: trimmed(kept[...]))
  }

  var placeholders: [ArraySlice<UInt8>] {
    parts.compactMap { if case .placeholder(let inner) = $0 { inner } else { nil } }
  }

  /// The words of `[A | B]`, when the text is nothing but that.
  var choices: [String]? {
    guard parts.count == 1, let only = placeholders.first else { return nil }
    return choiceWords(only)
  }

  /// The label and the placeholder of `Date: [YYYY-MM-DD]`.
  var label: (name: String, value: ArraySlice<UInt8>)? {
    guard parts.count == 2, case .literal(let literal) = parts[0],
      case .placeholder(let value) = parts[1]
    else { return nil }
    let name = trimmed(literal)
    guard name.last == UInt8(ascii: ":"), name.count > 1 else { return nil }
    return (String(decoding: name.dropLast(), as: UTF8.self), value)
  }

  /// The words between placeholders, dashes around them left out: `Mitigation:`.
  var literals: [String] {
    parts.compactMap { part in
      guard case .literal(let text) = part else { return nil }
      let words = withoutDashes(text)
      let hasLetter = words.contains {
        $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
      }
      return hasLetter ? String(decoding: words, as: UTF8.self) : nil
    }
  }

  private static func parts(of text: ArraySlice<UInt8>) -> [Part] {
    var parts: [Part] = []
    var literalStart = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      guard let close = placeholderEnd(in: text, at: index) else {
        index += 1
        continue
      }
      if literalStart < index { parts.append(.literal(text[literalStart..<index])) }
      parts.append(.placeholder(text[(index + 1)..<close]))
      index = close + 1
      literalStart = index
    }
    if literalStart < text.endIndex { parts.append(.literal(text[literalStart...])) }
    return parts
  }
}

/// The words of a choice: `Proposed | Accepted`.
func choiceWords(_ inner: ArraySlice<UInt8>) -> [String]? {
  let words = inner.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map(
    trimmed
  )
  guard words.count > 1, words.allSatisfy({ !$0.isEmpty }) else { return nil }
  return words.map { String(decoding: $0, as: UTF8.self) }
}

/// Where the placeholder that opens at an index closes; nothing for a link, a task box or a bracket
/// inside another.
private func placeholderEnd(in text: ArraySlice<UInt8>, at index: Int) -> Int? {
  let close: UInt8
  switch text[index] {
  case UInt8(ascii: "["): close = UInt8(ascii: "]")
  case UInt8(ascii: "{"): close = UInt8(ascii: "}")
  default: return nil
  }
  let inner = text[(index + 1)...].prefix { $0 != close && $0 != text[index] }
  let end = inner.endIndex
  guard end < text.endIndex, text[end] == close, inner.count > 1 else { return nil }
  let next = end + 1 < text.endIndex ? text[end + 1] : 0
  return next == UInt8(ascii: "(") || next == UInt8(ascii: "[") ? nil : end
}

/// A text without its HTML comments, and what they say.
func withoutComments(_ text: ArraySlice<UInt8>) -> (kept: [UInt8], comments: [ArraySlice<UInt8>]) {
  var kept: [UInt8] = []
  var comments: [ArraySlice<UInt8>] = []
  var index = text.startIndex
  while let start = text[index...].indices.first(where: { opensComment(text[$0...]) }),
    let end = commentEnd(in: text, from: start + 4)
  {
    kept += text[index..<start]
    comments.append(trimmed(text[(start + 4)..<end]))
    index = end + 3
  }
  return (kept + text[index...], comments)
}

private func opensComment(_ text: ArraySlice<UInt8>) -> Bool {
  text.first == UInt8(ascii: "<") && text.starts(with: "<!--".utf8)
}

private func commentEnd(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
  guard start < text.endIndex else { return nil }
  return text[start...].indices.first { index in
    text[index] == UInt8(ascii: "-") && text[index...].starts(with: "-->".utf8)
  }
}

/// A text without white space at its ends.
func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var text = text.drop { $0 <= 0x20 }
  while let last = text.last, last <= 0x20 { text.removeLast() }
  return text
}

/// A text without blanks, hyphens and dashes at its ends: `— Mitigation: ` gives `Mitigation:`.
private func withoutDashes(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var text = trimmed(text)
  while true {
    if let first = text.first,
      first == UInt8(ascii: "-") || first == UInt8(ascii: ",") || first <= 0x20
    {
      text.removeFirst()
    } else if text.starts(with: [0xE2, 0x80]), let third = text.dropFirst(2).first, third >= 0x90,
      third <= 0x95
    {
      text = text.dropFirst(3)
    } else {
      return text
    }
  }
}
