import Base
import Defaults
import Testing
import YAML

@Suite("The document templates that come with Lintel")
struct DocumentTemplateTests {
  static let kinds = [
    "adr", "analysis", "capacity", "data-flow", "evaluation", "external", "failover", "migration",
    "page", "pattern", "person", "risk", "runbook", "service", "system", "threat-model", "workflow",
  ]
  static let dialects = [
    "adr-cosmos", "adr-log4brains", "adr-madr-2", "adr-madr-3", "adr-madr-4", "adr-nygard",
  ]

  @Test("are one for each kind and one for each dialect, under their own names")
  func names() throws {
    let templates = try templates()
    #expect(templates.map(\.name).sorted() == (Self.kinds + Self.dialects).sorted())
    for template in templates {
      let isDialect = Self.dialects.contains(template.name)
      #expect(template.about["kind"]?.scalar?.text == (isDialect ? "adr" : template.name))
      #expect(template.about["name"]?.scalar?.text == (isDialect ? template.name : nil))
      #expect((template.about["title"] == nil) == isDialect, "\(template.name)")
      #expect((template.about["order"]?.scalar?.asInt == nil) == isDialect, "\(template.name)")
    }
  }

  @Test("share no folder and no place in the navigation")
  func places() throws {
    let abouts = try templates().map(\.about)
    let folders = abouts.flatMap { $0["folder"]?.items ?? [] }.compactMap(\.scalar?.text)
    let orders = abouts.compactMap { $0["order"]?.scalar?.asInt }
    #expect(folders.count > Self.kinds.count)
    #expect(Set(folders).count == folders.count)
    #expect(Set(orders).count == Self.kinds.count)
  }

  @Test("give every field a type of the grammar")
  func fields() throws {
    for template in try templates() {
      for entry in template.fields { check(entry.value, "\(template.name).\(entry.key)") }
    }
  }

  @Test("call only sections of their own by other names")
  func otherNames() throws {
    for template in try templates() {
      for entry in template.about["also"]?.entries ?? [] {
        let heading = template.body.contains("# \(entry.key)\n")
        #expect(heading, "\(template.name) has no section “\(entry.key)”")
        #expect(entry.value.items?.isEmpty == false)
      }
    }
  }

  private func check(_ node: YAMLNode, _ name: String) {
    if let entries = node.entries {
      for entry in entries { check(entry.value, "\(name).\(entry.key)") }
    } else if let items = node.items {
      #expect(items.count == 1, "\(name)")
      for item in items { check(item, "\(name)[]") }
    } else {
      let type = node.scalar?.text ?? ""
      let isChoice = type.contains(/^<[a-z0-9-]+(?: \| [a-z0-9-]+)+>\??$/)
      let isNamed = types.contains { type == "<\($0)>" || type == "<\($0)>?" }
      #expect(isChoice || isNamed, "\(name): \(type)")
    }
  }
}

private let types = [
  "bool", "count", "date", "document", "duration", "element", "location", "percent", "rate", "rule",
  "size", "team", "text", "url", "version",
]

private struct DocumentTemplate {
  let name: String
  /// What stands under `template:`.
  let about: YAMLNode
  /// The fields that documents have.
  let fields: [YAMLNode.Entry]
  let body: String
}

private func templates() throws -> [DocumentTemplate] {
  try Defaults.documents.map { file in
    let frontMatter = readFrontMatter(file)
    #expect(frontMatter.findings.isEmpty, "\(file.path): \(frontMatter.findings)")
    return DocumentTemplate(
      name: String(decoding: file.path.stem, as: UTF8.self),
      about: try #require(frontMatter["template"]),
      fields: frontMatter.entries.filter { $0.key != "template" },
      body: String(decoding: file.bytes[frontMatter.bodyStart...], as: UTF8.self)
    )
  }
}
