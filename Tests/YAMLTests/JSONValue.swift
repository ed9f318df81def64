/// A value that YAML and JSON share, for comparing the two.

import Foundation
import YAML

enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case mapping([String: JSONValue])
}

extension JSONValue: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .mapping(try container.decode([String: JSONValue].self))
    }
  }

  init?(parsing json: String) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) else {
      return nil
    }
    self = value
  }
}

extension JSONValue {
  init(_ node: YAMLNode?) {
    switch node?.content {
    case nil: self = .null
    case .scalar(let scalar): self.init(scalar)
    case .list(let items): self = .list(items.map { JSONValue($0) })
    case .mapping(let entries):
      self = .mapping(
        Dictionary(entries.map { ($0.key, JSONValue($0.value)) }, uniquingKeysWith: { $1 })
      )
    }
  }

  private init(_ scalar: YAMLScalar) {
    if scalar.isNull {
      self = .null
    } else if let value = scalar.asBool {
      self = .bool(value)
    } else if let value = scalar.asFloat {
      self = .number(value)
    } else {
      self = .text(scalar.text)
    }
  }
}
