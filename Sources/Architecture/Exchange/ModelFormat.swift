/// A form in which a model can be handed to another tool.

internal import Base

package struct ModelFormat: Sendable {
  package let name: String
  package let summary: String
  /// The model under a title, as bytes of UTF-8.
  package let write: @Sendable (Architecture, String) -> [UInt8]
}

extension ModelFormat {
  package static let all: [ModelFormat] = [.dot, .json, .mermaid, .plantUML, .structurizr]

  static let json = ModelFormat(name: "json", summary: "All facts, by the published schema") {
    model,
    _ in
    model.json.bytes(.pretty)
  }
}
