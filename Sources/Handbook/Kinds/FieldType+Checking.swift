/// What a value must look like to be of a type.

internal import Base
internal import YAML

extension FieldType {
  struct Problem {
    /// Whether only the unit is missing.
    var isUnit = false
    var help: String?
  }

  /// What is wrong with a value; nothing when it is of the type.
  func problem(with scalar: YAMLScalar) -> Problem? {
    let text = scalar.text
    switch self {
    case .text, .list, .mapping: return nil
    case .document: return text.isEmpty ? Problem() : nil
    case .version: return text.isEmpty || text.contains(" ") ? Problem() : nil
    case .bool: return scalar.asBool == nil ? Problem() : nil
    case .count: return scalar.asInt.map { $0 >= 0 } == true ? nil : Problem()
    case .date: return CalendarDate(parsing: text) == nil ? dateProblem(text) : nil
    case .url: return isURL(text) ? nil : Problem()
    case .choice(let words): return words.contains(text) ? nil : choiceProblem(text, words)
    case .duration, .percent, .rate, .size: return quantityProblem(text)
    case .element, .team, .location, .rule: return nameProblem(text)
    }
  }

  /// What the type is, for a message.
  var expected: String {
    switch self {
    case .choice(let words): enumeration(words)
    case .list: "a list"
    case .mapping: "`key: value` pairs"
    default: Self.nouns[self] ?? "a text"
    }
  }

  private static let nouns: [FieldType: String] = [
    .bool: "`true` or `false`", .count: "a whole number", .date: "a date such as `2026-09-30`",
    .document: "a document", .duration: "a duration such as `45m`",
    .element: "an element such as `orders`", .location: "a location such as `aws/eu-west-1`",
    .percent: "a percentage such as `99.95%`", .rate: "a rate such as `1200/s`",
    .rule: "a rule such as `missing-timeout`", .size: "a size such as `20GB`",
    .team: "a team such as `team-checkout`", .text: "a text",
    .url: "a URL such as `https://example.org/`", .version: "a version such as `1.4.2`",
  ]

  private func choiceProblem(_ text: String, _ words: [String]) -> Problem {
    let guess =
      words.first { $0.lowercased() == text.lowercased() } ?? closest(to: text, among: words)
    return Problem(help: guess.map { "Did you mean `\($0)`?" })
  }

  private func quantityProblem(_ text: String) -> Problem? {
    switch self {
    case .duration where TimeSpan(parsing: text) != nil: return nil
    case .percent where Percentage(parsing: text) != nil: return nil
    case .rate where Rate(parsing: text) != nil: return nil
    case .size where ByteSize(parsing: text) != nil: return nil
    default: break
    }
    let isBare = numberAndUnit(text).map(\.unit.isEmpty) ?? false
    return Problem(isUnit: isBare, help: isBare ? unitHelp(text) : nil)
  }

  private func unitHelp(_ number: String) -> String? {
    switch self {
    case .duration:
      "Say what it counts: `\(number)ms`, `\(number)s`, `\(number)m`, `\(number)h` or `\(number)d`."
    case .percent: "Write `\(number)%`, or the part of a hundred that is meant."
    case .rate: "Say in which time: `\(number)/s`, `\(number)/min`, `\(number)/h` or `\(number)/d`."
    case .size: "Say what it counts: `\(number)KB`, `\(number)MB`, `\(number)GB` or `\(number)TB`."
    default: nil
    }
  }

  private func nameProblem(_ text: String) -> Problem? {
    if isName(text) { return nil }
    let words = text.utf8.map(\.lowercased).split { !isIdentifierByte($0) }
    let guess = String(decoding: Array(words.joined(separator: [UInt8(ascii: "-")])), as: UTF8.self)
    return Problem(help: isName(guess) ? "Did you mean `\(guess)`?" : nil)
  }

  private func isName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let areWords = parts.allSatisfy { isIdentifier($0) }
    switch self {
    case .element: return areWords && parts.count <= 2
    case .location: return areWords && (2...3).contains(parts.count)
    case .rule: return areWords && parts.count == 1 || isRuleCode(text)
    default: return areWords && parts.count == 1
    }
  }
}

/// Choices in a sentence: `low`, `medium` or `high`.
func enumeration(_ words: [String]) -> String {
  let quoted = words.map { "`\($0)`" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "nothing" }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}

private func dateProblem(_ text: String) -> FieldType.Problem {
  let day = String(text.prefix(10))
  let hasTime = CalendarDate(parsing: day) != nil && text.utf8.count > 10
  return FieldType.Problem(help: hasTime ? "Only the day counts: `\(day)`." : nil)
}

private func isURL(_ text: String) -> Bool {
  !text.isEmpty && !text.contains(" ") && SafeURL(text) != nil
}

/// `NET001`, in capitals as reports write it or in small letters.
private func isRuleCode(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return bytes.count == 6 && bytes[3...].allSatisfy(\.isDigit)
    && bytes[..<3].allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0.lowercased) }
}

private func isIdentifierByte(_ byte: UInt8) -> Bool {
  byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    || byte == UInt8(ascii: "/")
}

/// Whether one byte more, less or other, or two swapped, makes one word of the other.
func isOneSlip(_ left: String, _ right: String) -> Bool {
  var (a, b) = (Array(left.utf8)[...], Array(right.utf8)[...])
  while let first = a.first, first == b.first { (a, b) = (a.dropFirst(), b.dropFirst()) }
  while let last = a.last, last == b.last { (a, b) = (a.dropLast(), b.dropLast()) }
  return a.count <= 1 && b.count <= 1 || a.count == 2 && a.elementsEqual(b.reversed())
}
