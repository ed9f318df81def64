/// What may stand behind a key of the vocabulary, how it is read and how it is written.

package import Base
package import Handbook
package import YAML

package protocol FactValue: Sendable, Equatable {
  /// Nothing when something else stands there, which the template of the document has already said.
  init?(reading node: YAMLNode)
  var json: JSON { get }
  /// What JSON Schema says of it.
  static var schema: JSON { get }
  /// How it is written that there is none.
  static var noneJSON: JSON { get }
}

extension FactValue {
  package static var noneJSON: JSON { "none" }
}

/// A value that is written as one word or text.
package protocol FactText: FactValue {
  init?(parsing text: String)
  var text: String { get }
}

extension FactText {
  package init?(reading node: YAMLNode) {
    guard let scalar = node.scalar, !scalar.isNull else { return nil }
    self.init(parsing: scalar.text)
  }

  package var json: JSON { .string(text) }
  package static var schema: JSON { ["type": "string"] }
}

extension String: FactText {
  package init?(parsing text: String) {
    guard !text.isEmpty else { return nil }
    self = text
  }

  package var text: String { self }
}

extension Bool: FactValue {
  package init?(reading node: YAMLNode) {
    guard let flag = node.scalar?.asBool else { return nil }
    self = flag
  }

  package var json: JSON { .bool(self) }
  package static var schema: JSON { ["type": "boolean"] }
}

extension Int: FactValue {
  package init?(reading node: YAMLNode) {
    guard let number = node.scalar?.asInt, number >= 0 else { return nil }
    self = number
  }

  package var json: JSON { .integer(self) }
  package static var schema: JSON { ["type": "integer", "minimum": 0] }
}

extension CalendarDate: FactText {
  package static var schema: JSON { ["type": "string", "format": "date"] }
}

extension TimeSpan: FactText {}
extension Percentage: FactText {}
extension Rate: FactText {}
extension ByteSize: FactText {}
