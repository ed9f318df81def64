/// The templates that come with Lintel, read as schemas.

import Base
import Foundation
import Handbook
import Markdown
import Testing

@Suite("The built-in templates")
struct BuiltInTemplateTests {
  @Test("have nothing wrong with them")
  func clean() throws {
    let kinds = Kinds(try builtInTemplates())
    #expect(kinds.findings.map { "\($0.place.path.display) \($0.message.text)" } == [])
    #expect(kinds.house(of: "adr")?.name == "adr")
  }

  @Test("a document made of one by filling it in is clean", arguments: try builtInTemplates())
  func filled(template: SourceFile) async throws {
    let kinds = Kinds(try builtInTemplates(), configuration(naming: template))
    let document = filling(
      template.text(SourceRange(0, template.bytes.count)),
      DocumentTemplate(parsing: template)
    )
    let found = await findingsOf(document, at: "x/0001-filled.md", kinds)
    #expect(found.map { coded($0, document) } == [])
  }

  @Test(
    "a document that is one as it stands has placeholders left",
    arguments: try builtInTemplates()
  )
  func raw(template: SourceFile) async throws {
    let kinds = Kinds(try builtInTemplates(), configuration(naming: template))
    let text = template.text(SourceRange(0, template.bytes.count))
    let kind = DocumentTemplate(parsing: template).kind
    let document = text.replacing(
      "template:\n  kind: \(kind)",
      with: "kind: \(kind)\nx-template:\n  kind: x"
    )
    let found = await findingsOf(document, at: "x/0001-raw.md", kinds)
    #expect(found.contains { $0.rule.code == "LNT013" })
    #expect(
      found.allSatisfy { expected.contains($0.rule.code) },
      "\(found.map { coded($0, document) })"
    )
  }
}

/// What is unfinished: placeholders, guidance, and fields and a status that nobody has stated yet.
private let expected: Set<String> = [
  "ADR003", "ADR015", "ADR016", "DOC002", "DOC019", "DOC024", "LNT003", "LNT013",
]

/// Decisions are checked against the dialect of the template at hand.
private func configuration(naming template: SourceFile) -> Configuration {
  let name = DocumentTemplate(parsing: template).name
  return name.hasPrefix("adr")
    ? Configuration(parsing: SourceFile("lintel.yml", "decisions: {dialect: \(name)}"))
    : Configuration()
}

/// The body with words for its placeholders and without comments, below values for its fields.
private func filling(_ text: String, _ template: DocumentTemplate) -> String {
  let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
  let plain = body.replacing(/<!--(?s:.*?)-->/, with: "")
    .replacing(/\[([^\]|]+)(\|[^\]]*)?\]/) {
      $0.output.2 == nil
        ? word(for: String($0.output.1)) : $0.output.1.trimmingCharacters(in: .whitespaces)
    }
    .replacing("ADR-NNN", with: "ADR-001").replacing("# N. ", with: "# 1. ")
  let fields = template.fields.filter(\.isRequired).map { "\($0.key): \(example(of: $0.type))\n" }
  let isStatusField = template.kind == "adr" && !plain.contains("Status")
  let status = isStatusField ? "status: accepted\n" : ""
  return "---\nkind: \(template.kind)\n\(fields.joined())\(status)---\n\(plain)"
}

private func word(for placeholder: String) -> String {
  placeholder.hasPrefix("YYYY-MM-DD") ? "2026-11-21" : "Words"
}

private func example(of type: FieldType) -> String {
  switch type {
  case .choice(let words): words[0]
  case .date: "2026-11-21"
  case .duration: "5m"
  case .percent: "99.95%"
  case .rate: "10/s"
  case .size: "1GB"
  case .count: "1"
  case .bool: "true"
  case .location: "aws/eu-west-1"
  case .list(let item): "[\(example(of: item))]"
  case .mapping(let rules):
    "{" + rules.map { "\($0.key): \(example(of: $0.type))" }.joined(separator: ", ") + "}"
  default: "words"
  }
}

extension SourceFile: CustomTestStringConvertible {
  public var testDescription: String { path.display }
}
