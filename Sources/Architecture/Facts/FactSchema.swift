/// Writes down what JSON Schema says of the facts of a group.

package import Base

package struct FactSchema: FactVisitor {
  package private(set) var properties: [JSON.Member] = []

  package init() {}

  package mutating func fact<Value>(_ key: String, _ fact: inout Fact<Value>) {
    properties.append(JSON.Member(key, orNone(Value.schema, Value.noneJSON)))
  }

  package mutating func group(_ key: String, _ group: inout some FactGroup) {
    properties.append(JSON.Member(key, orNone(group.schema, "none")))
  }

  package mutating func list<Group>(_ key: String, _ list: inout FactList<Group>) {
    properties.append(JSON.Member(key, ["type": "array", "items": Group().schema]))
  }

  /// A value of a type, or the word for "there is none" where the type has no room for it.
  private func orNone(_ schema: JSON, _ none: JSON) -> JSON {
    guard none == "none", schema != ["type": "string"] else { return schema }
    return ["anyOf": [schema, ["const": "none"]]]
  }
}

extension FactGroup {
  var schema: JSON {
    ["type": "object", "properties": .object(schemaProperties), "additionalProperties": false]
  }

  var schemaProperties: [JSON.Member] {
    var copy = self
    var visitor = FactSchema()
    copy.visit(&visitor)
    return visitor.properties
  }
}
