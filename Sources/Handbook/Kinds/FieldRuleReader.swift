/// Reads the fields that a template asks for out of its front matter.

internal import Base
internal import YAML

struct FieldRuleReader {
  private let file: SourceFile
  private(set) var findings: [Finding] = []

  init(_ file: SourceFile) {
    self.file = file
  }

  mutating func rules(_ entries: [YAMLNode.Entry]) -> [FieldRule] {
    entries.compactMap { rule($0) }
  }

  private mutating func rule(_ entry: YAMLNode.Entry) -> FieldRule? {
    let isOptional = entry.key.hasSuffix("?")
    let key = isOptional ? String(entry.key.dropLast()) : entry.key
    guard let (type, hasMark) = type(entry.value, of: key) else { return nil }
    return FieldRule(
      key: key,
      isRequired: !isOptional && !hasMark,
      type: type,
      place: Place(file.path, entry.keyRange)
    )
  }

  private mutating func type(_ node: YAMLNode, of key: String) -> (FieldType, isOptional: Bool)? {
    switch node.content {
    case .scalar(let scalar): return scalarType(scalar.text, node, of: key)
    case .mapping(let entries): return (.mapping(rules(entries)), false)
    case .list(let items):
      guard let item = items.first, items.count == 1 else {
        complain("`\(key)` has \(items.count) types in its list; one says what each item is", node)
        return nil
      }
      return type(item, of: key).map { (.list($0.0), false) }
    }
  }

  private mutating func scalarType(
    _ text: String,
    _ node: YAMLNode,
    of key: String
  ) -> (FieldType, isOptional: Bool)? {
    let isOptional = text.hasSuffix("?")
    let written = isOptional ? String(text.dropLast()) : text
    if let type = FieldType(parsing: written) { return (type, isOptional) }
    let guess = FieldType.inner(written).flatMap { closest(to: $0, among: FieldType.names) }
    let known = FieldType.names.joined(separator: ", ")
    complain(
      "`\(text)` is no type of a field",
      node,
      help: guess.map { "Did you mean `<\($0)>`?" } ?? "Types are \(known), and choices `<a | b>`."
    )
    return nil
  }

  private mutating func complain(_ message: Message, _ node: YAMLNode, help: String? = nil) {
    findings.append(.inTemplate(file, node.range, message, help: help))
  }
}

extension Finding {
  /// What is wrong with a template of documents.
  static func inTemplate(
    _ file: SourceFile,
    _ range: SourceRange,
    _ message: Message,
    help: String? = nil,
    related: [Related] = []
  ) -> Finding {
    Finding(
      .invalidDocumentTemplate,
      .error,
      at: Place(file.path, range),
      message,
      help: help,
      related: related
    )
  }
}
