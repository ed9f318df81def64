/// A document as the model reads it, whether it comes from the handbook or from JSON.

internal import Base
internal import Handbook
internal import YAML

struct ModelSource: Sendable {
  let kind: String
  let id: String
  let title: String
  let place: Place
  let document: Int?
  let entries: [YAMLNode.Entry]
  let tables: BodyTables
}

extension ModelSource {
  /// What a document of the handbook states; nothing for kinds that the model knows nothing of.
  init?(_ document: Document, number: Int) {
    guard modelKinds.contains(document.kind) else { return nil }
    kind = document.kind
    id = document.id
    title = document.title
    place = Place(document.path, document.file.titleRange)
    self.document = number
    entries = document.file.frontMatter.entries
    tables = BodyTables(of: document)
  }

  /// The facts of one of the groups of the vocabulary.
  func facts<Facts: FactGroup>(_ type: Facts.Type = Facts.self) -> Facts {
    var facts = Facts()
    var reader = FactReader(entries)
    facts.visit(&reader)
    return facts
  }
}

private let modelKinds: Set = [
  "capacity", "data-flow", "external", "failover", "person", "runbook", "service", "system",
  "workflow",
]
