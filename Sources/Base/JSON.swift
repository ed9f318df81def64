/// A JSON value whose members keep the order in which they were given.
///
/// So a report or an index is the same bytes in every run, and reads in the order that its author
/// chose.
package indirect enum JSON: Hashable, Sendable {
  case object([Member])
  case array([JSON])
  case string(String)
  case integer(Int)
  /// What is not finite has no form in JSON and is written as `null`.
  case number(Double)
  case bool(Bool)
  case null

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// Members without a value are left out: `["title": title.map(JSON.string)]`.
  package init(dictionaryLiteral members: (String, JSON?)...) {
    self = .object(
      members.compactMap { name, value in value.map { Member(name, $0) } }
    )
  }
}

extension JSON: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSON...) {
    self = .array(elements)
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self = .string(text)
  }
}

extension JSON: ExpressibleByIntegerLiteral {
  package init(integerLiteral number: Int) {
    self = .integer(number)
  }
}

extension JSON: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) {
    self = .bool(value)
  }
}
