/// How a template writes the type of a field, and how a message names it.

extension FieldType {
  /// Reads `<duration>`, or `<hard | soft>`; nothing for what is no type.
  init?(parsing text: String) {
    guard let inner = Self.inner(text) else { return nil }
    if inner.contains("|") {
      let words = inner.split(separator: "|").map(trimmingSpaces)
      guard !words.contains("") else { return nil }
      self = .choice(words)
      return
    }
    guard let type = Self.named[inner] else { return nil }
    self = type
  }

  /// What stands between the angle brackets of `<duration>`.
  static func inner(_ text: String) -> String? {
    guard text.hasPrefix("<"), text.hasSuffix(">"), text.utf8.count > 2 else { return nil }
    return trimmingSpaces(text.dropFirst().dropLast())
  }

  static let named: [String: FieldType] = [
    "bool": .bool, "count": .count, "date": .date, "document": .document, "duration": .duration,
    "element": .element, "location": .location, "percent": .percent, "rate": .rate, "rule": .rule,
    "size": .size, "team": .team, "text": .text, "url": .url, "version": .version,
  ]

  static let names = named.keys.sorted()

  /// As a template writes it.
  var spelling: String {
    switch self {
    case .choice(let words): return "<\(words.joined(separator: " | "))>"
    case .list(let type): return "[\(type.spelling)]"
    case .mapping: return "{…}"
    default: return "<\(Self.named.first { $0.value == self }?.key ?? "text")>"
    }
  }

  var isMapping: Bool {
    if case .mapping = self { true } else { false }
  }

  /// Whether one plain value is all that it takes.
  var isScalar: Bool {
    switch self {
    case .list, .mapping: false
    default: true
    }
  }
}

private func trimmingSpaces(_ text: some StringProtocol) -> String {
  let start = text.drop { $0 == " " }
  return String(
    start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)]
  )
}
