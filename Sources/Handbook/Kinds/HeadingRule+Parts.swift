/// How a heading of a template is read, and which headings of documents have its form.

extension HeadingRule {
  init(_ text: TemplateText, isTitle: Bool) {
    let parts = text.parts.flatMap(headingParts)
    let literals = parts.compactMap { if case .literal(let words) = $0 { words } else { nil } }
    if literals.count == parts.count {
      self = .literal(literals.joined())
    } else if parts.count == 1, !isTitle, case .free(let placeholder) = parts[0] {
      self = .repeated(placeholder: placeholder)
    } else {
      self = .pattern(parts)
    }
  }

  /// Whether it is the heading of the document rather than that of a section.
  var isTitle: Bool {
    if case .pattern = self { true } else { false }
  }

  /// As the template writes it.
  var spelling: String {
    switch self {
    case .literal(let text): text
    case .repeated(let placeholder): "[\(placeholder)]"
    case .pattern(let parts): parts.map(\.spelling).joined()
    }
  }

  /// Whether a heading has the form of a pattern; other headings have no form of their own.
  func hasForm(_ heading: String) -> Bool {
    guard case .pattern(let parts) = self else { return true }
    return matches(parts[...], ArraySlice(heading.utf8))
  }
}

extension HeadingPart {
  fileprivate var spelling: String {
    switch self {
    case .literal(let text): text
    case .number(let digits): String(repeating: "N", count: digits)
    case .free(let placeholder): "[\(placeholder)]"
    }
  }
}

/// Literal text falls apart once more, at a run of `N` that is a word: `ADR-NNN: `.
private func headingParts(_ part: TemplateText.Part) -> [HeadingPart] {
  switch part {
  case .placeholder(let inner): return [.free(String(decoding: inner, as: UTF8.self))]
  case .literal(let text):
    guard let number = numberRun(text) else {
      return [.literal(String(decoding: text, as: UTF8.self))]
    }
    let ends = [text[..<number.lowerBound], text[number.upperBound...]]
    let literals = ends.map {
      $0.isEmpty ? [] : [HeadingPart.literal(String(decoding: $0, as: UTF8.self))]
    }
    return literals[0] + [.number(digits: number.count)] + literals[1]
  }
}

private func numberRun(_ text: ArraySlice<UInt8>) -> Range<Int>? {
  var index = text.startIndex
  while index < text.endIndex {
    let run = text[index...].prefix { $0 == UInt8(ascii: "N") }
    let isAlone =
      !run.isEmpty && (index == text.startIndex || !text[index - 1].isLetter)
      && (run.endIndex == text.endIndex || !text[run.endIndex].isLetter)
    if isAlone { return run.startIndex..<run.endIndex }
    index = max(run.endIndex, index + 1)
  }
  return nil
}

/// Free text takes all up to the next literal, so that no part is tried twice.
private func matches(_ parts: ArraySlice<HeadingPart>, _ text: ArraySlice<UInt8>) -> Bool {
  var text = text
  for (index, part) in zip(parts.indices, parts) {
    switch part {
    case .literal(let literal):
      guard let rest = droppingLiteral(literal, text) else { return false }
      text = rest
    case .number(let digits):
      let run = text.prefix(while: \.isDigit)
      guard run.count >= digits else { return false }
      text = text[run.endIndex...]
    case .free:
      let next = index + 1 < parts.endIndex ? parts[index + 1] : nil
      text = droppingFree(text, before: next)
    }
  }
  return trimmed(text).isEmpty
}

private func droppingLiteral(_ literal: String, _ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let count = literal.utf8.count
  let head = text.prefix(count)
  guard head.count == count, zip(head, literal.utf8).allSatisfy({ $0.lowercased == $1.lowercased })
  else {
    return nil
  }
  return text.dropFirst(count)
}

private func droppingFree(_ text: ArraySlice<UInt8>, before next: HeadingPart?) -> ArraySlice<UInt8>
{
  guard case .literal(let literal) = next, let first = literal.utf8.first else { return [] }
  return text.drop { $0.lowercased != first.lowercased }
}
