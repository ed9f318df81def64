/// Models that would take for ever if anything were looked at twice for each.

import Base
import Handbook
import Testing

@testable import Architecture

@Suite("Hostile models")
struct HostileModelTests {
  @Test("a hundred thousand relations to one unknown name are told once for each that draws them")
  func unknownName() {
    let model = flat(services: 100, relations: 100_000) { _ in "inventry/reserve" }
    let references = References(of: model)
    #expect(references.broken.count == 100)
    #expect(references.broken.map { $0.others.count + 1 }.reduce(0, +) == 100_000)
    #expect(references.broken[0].guess == "inventory")
  }

  @Test("a hundred thousand unknown names are told, and no more than some are guessed at")
  func unknownNames() {
    let model = flat(services: 1000, relations: 100_000) { "service-\($0 + 5000)" }
    #expect(References(of: model).broken.count == 100_000)
  }

  @Test("a hundred thousand elements of one id, and of the wrong kind")
  func oneID() {
    let draft = ElementDraft(
      id: "a",
      kind: .service,
      name: "a",
      place: Place(file: BytePath("a.md")),
      document: nil
    )
    let lines = (0..<100_000).map { line($0, "a", .publishes) }
    let drafts = [ElementDraft](repeating: draft, count: 100_000)
    let model = Architecture(drafts, lines, OtherDocuments(), ModelSettings())
    let analysis = Analysis(of: model)
    #expect(analysis.references.broken.count == 1)
    #expect(analysis.coverage.elements.count == 100_000)
    #expect(analysis.conflicts.all.isEmpty)
  }

  @Test("a service with a hundred thousand entries for one target that all differ")
  func entries() {
    let lines = (0..<100_000).map { number in
      var facts = RelationFacts()
      facts.maxReceives = Fact(number, at: SourceRange(number, number + 1))
      return line(0, "inventory", .dependsOn, facts)
    }
    let model = flat(services: 2, lines)
    #expect(Conflicts(of: model).all.count == 99_999)
  }

  @Test("ids of ten thousand bytes, and a table that names nothing else")
  func longIDs() async {
    let id = String(repeating: "a", count: 10_000)
    let rows = (0..<100).map { "| \(id)\($0) |" }.joined(separator: "\n")
    let model = await model([
      "services/a.md": """
      ---
      kind: service
      depends-on: [{target: \(id)}]
      ---
      # A

      ## Dependencies

      | Dependency |
      |---|
      \(rows)
      """,
      "services/b.md": "---\nkind: service\nid: \(id)\n---\n# B\n",
    ])
    let analysis = Analysis(of: model)
    #expect(analysis.references.broken.isEmpty)
    #expect(analysis.drift.strays.count == 100)
  }

  @Test("an id that is a location leads to its element, and not to an operation of another")
  func location() async {
    let model = await model([
      "services/aws.md": "---\nkind: service\nprovides: []\n---\n# AWS\n",
      "services/west.md": "---\nkind: service\nid: aws/eu-west-1\n---\n# West\n",
      "services/a.md": "---\nkind: service\ndepends-on: [{target: aws/eu-west-1}]\n---\n# A\n",
    ])
    #expect(model.relations.compactMap { model.target(of: $0)?.name } == ["West"])
    #expect(References(of: model).broken.isEmpty)
  }

  @Test("lines that end as on Windows, and front matter in braces, say the same")
  func forms() async throws {
    let text = "---\r\n{kind: service, depends-on: [{target: inventry}]}\r\n---\r\n# A\r\n"
    let model = await model([
      "services/a.md": text,
      "services/inventory.md": "---\r\nkind: service\r\n---\r\n# B\r\n",
    ])
    let broken = try #require(References(of: model).broken.first)
    #expect(broken.guess == "inventory")
    #expect(Array(text.utf8)[broken.name.range.indices].elementsEqual("inventry".utf8))
  }
}

private func flat(
  services: Int,
  relations: Int,
  name: (Int) -> String
) -> Architecture {
  flat(services: services, (0..<relations).map { line($0 % services, name($0), .dependsOn) })
}

/// Services called `inventory`, `service-1`, `service-2` and so on.
private func flat(services: Int, _ lines: [RelationDraft]) -> Architecture {
  let drafts = (0..<services).map { number in
    let id = number == 0 ? "inventory" : "service-\(number)"
    return ElementDraft(
      id: id,
      kind: .service,
      name: id,
      place: Place(file: BytePath("\(id).md")),
      document: nil
    )
  }
  return Architecture(drafts, lines, OtherDocuments(), ModelSettings())
}

private func line(
  _ source: Int,
  _ name: String,
  _ kind: Relation.Kind,
  _ facts: RelationFacts = RelationFacts()
) -> RelationDraft {
  RelationDraft(
    kind: kind,
    source: source,
    written: Located(name, at: SourceRange(0, 1)),
    place: Place(file: BytePath("a.md")),
    facts: Shared(facts)
  )
}
