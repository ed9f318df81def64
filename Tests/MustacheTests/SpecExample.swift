/// One example of the official Mustache specification.

import Base
import Foundation
import Mustache
import Testing

struct SpecExample: Decodable, Sendable {
  let name: String
  let template: String
  let partials: [String: String]?
  let data: SpecValue
  let expected: String
}

extension SpecExample: CustomTestStringConvertible {
  var testDescription: String { name }
}

extension SpecExample {
  /// The modules that Lintel takes over, with the number of examples that each is known to have.
  static let modules = [
    "comments": 12, "delimiters": 14, "interpolation": 42, "inverted": 22, "partials": 12,
    "sections": 34, "~inheritance": 27,
  ]

  static let all: [SpecExample] = modules.keys.sorted().flatMap(read)

  private static func read(_ module: String) -> [SpecExample] {
    guard let data = sharedFile("conformance/mustache+spec/specs/\(module).json") else { return [] }
    do {
      return try JSONDecoder().decode(SpecModule.self, from: data).tests
    } catch {
      Issue.record("\(module).json is not a module of examples: \(error)")
      return []
    }
  }
}

private struct SpecModule: Decodable {
  let tests: [SpecExample]
}

/// JSON as the specification means it: `null` is absent, a number is its text.
struct SpecValue: Decodable, Sendable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .absent
    } else if let isSet = try? single.decode(Bool.self) {
      value = .flag(isSet)
    } else if let number = try? single.decode(Double.self) {
      value = .text(number == number.rounded() ? String(Int(number)) : String(number))
    } else if let text = try? single.decode(String.self) {
      value = .text(text)
    } else if let items = try? single.decode([SpecValue].self) {
      value = .list(items.map(\.value))
    } else {
      value = .record(try single.decode([String: SpecValue].self).mapValues(\.value))
    }
  }
}
