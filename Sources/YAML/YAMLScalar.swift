package import Base

/// A single value as its author wrote it, and what it may be read as.
///
/// Only plain text is ever more than text, and only by the core schema of YAML 1.2: `no`, `1_000`
/// and `12:30:45` are text. So is `012`, which YAML 1.1 reads as ten and YAML 1.2 as twelve.
package struct YAMLScalar: Hashable, Sendable {
  /// The value with its quotes, escapes, folds and indentation taken away.
  package let text: String
  package let style: Style

  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package enum Style: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }
}

extension YAMLScalar {
  /// Whether the author wrote a quoted or block scalar, which is text whatever stands in it.
  package var isQuoted: Bool { style != .plain }

  package var isNull: Bool {
    // Most scalars are longer than all of these words, and every one of them is asked.
    guard !isQuoted, text.utf8.count <= 4 else { return false }
    return text.isEmpty || isOne(of: "~", "null", "Null", "NULL")
  }

  package var asBool: Bool? {
    guard text.utf8.count <= 5 else { return nil }
    if isOne(of: "true", "True", "TRUE") { return true }
    return isOne(of: "false", "False", "FALSE") ? false : nil
  }

  /// A whole number: decimal with or without sign, `0o14` or `0x1F`; nothing when it does not fit.
  package var asInt: Int? {
    isQuoted ? nil : wholeNumber(text)
  }

  /// Any number, whole ones included; nothing when it does not fit a `Double`.
  package var asFloat: Double? {
    guard !isQuoted else { return nil }
    if let special = specialNumber { return special }
    if let whole = asInt { return Double(whole) }
    guard isDecimalNumber(text), let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// A calendar date, `2026-09-30`; nothing for a day that does not exist or a moment with a time.
  package var asDate: CalendarDate? {
    isQuoted ? nil : CalendarDate(parsing: text)
  }

  /// What this is, for a message.
  package var noun: String {
    if isNull { return "nothing" }
    if asBool != nil { return "a boolean" }
    if asFloat != nil { return "a number" }
    return asDate != nil ? "a date" : "text"
  }

  private func isOne(of spellings: String...) -> Bool {
    !isQuoted && spellings.contains { $0.utf8.elementsEqual(text.utf8) }
  }

  private var specialNumber: Double? {
    if isOne(of: ".nan", ".NaN", ".NAN") { return .nan }
    if isOne(of: "-.inf", "-.Inf", "-.INF") { return -.infinity }
    let isInfinity = isOne(of: ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF")
    return isInfinity ? .infinity : nil
  }
}
