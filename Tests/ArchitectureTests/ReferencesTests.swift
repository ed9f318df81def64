import Base
import Handbook
import Testing
import TestNumbers

@testable import Architecture

@Suite("Names that lead nowhere")
struct ReferencesTests {
  @Test("a name is told once for each document, with all its places and the name that was meant")
  func once() async throws {
    let model = await model(services: [
      "orders": "depends-on: [{target: inventry/reserve}, {target: inventry/release}]",
      "returns": "depends-on: [{target: inventry}]",
      "inventory": "tier: 2",
    ])
    let references = References(of: model)
    #expect(references.broken.map(\.speaker) == ["orders", "returns"])
    #expect(references.broken.map(\.guess) == ["inventory", "inventory"])
    #expect(references.broken[0].others.map(\.value) == ["inventry/release"])
    #expect(references.meant == [try #require(model.element("inventory")).number])
  }

  @Test("an element of the wrong kind is told, unless another of that id can be meant")
  func kinds() async {
    let services: KeyValuePairs = [
      "orders": "publishes: [{topic: mail}]\nreads: [mail]\nsystem: mail",
      "mail": "tier: 3",
    ]
    #expect(
      References(of: await model(services: services)).broken.map(\.key) == [
        .reads, .publishes, .system,
      ]
    )
    let twice: KeyValuePairs = [
      "orders": "publishes: [{topic: mail}]",
      "mail": "owns: [{id: mail, kind: topic}]",
    ]
    #expect(References(of: await model(services: twice)).broken.isEmpty)
  }

  @Test("dead letters may go to a name of the broker, and reads to a store that nobody owns")
  func open() async {
    let model = await model(services: [
      "orders": """
      owns: [{id: orders-v1, kind: topic}, {id: orders-dlq, kind: queue}]
      reads: [ledger-db]
      consumes:
        - {topic: orders-v1, dead-letter: broker-letters}
        - {topic: orders-v1, dead-letter: order-dlq}
      """
    ])
    #expect(References(of: model).broken.map(\.name.value) == ["order-dlq"])
  }

  @Test("a step of a workflow may call an element by the name that people read")
  func steps() async {
    let model = await model([
      "services/pay.md": "---\nkind: service\n---\n# Payments\n",
      "workflows/order.md": """
      ---
      kind: workflow
      ---
      # Order

      ## Steps

      | Step | Service | What it does |
      |---|---|---|
      | 1 | Payments | Pays |
      | 2 | payments | Pays |
      | 3 | The customer | Waits |
      | 4 | payed | Pays |
      """,
    ])
    #expect(References(of: model).broken.map(\.name.value) == ["payed"])
  }

  @Test("10,000 random models agree with a search of every list for every name")
  func oracle() {
    var numbers = SeededNumbers(11)
    var found = 0
    for _ in 0..<10_000 {
      let model = Architecture(random: &numbers)
      let references = References(of: model)
      let told = references.broken.map { "\($0.speaker) \($0.elementName)" }
      #expect(told.sorted() == unresolved(in: model).sorted())
      found += told.count
    }
    #expect(found > 1000)
  }
}

/// Every pair of a speaker and a name that stands in no list of ids, in words.
private func unresolved(in model: Architecture) -> Set<String> {
  var told: Set<String> = []
  for element in model.elements {
    for relation in model.relations where relation.source == element.number {
      let parts = relation.written.value.split(separator: "/").map(String.init)
      let ids = model.elements.map(\.id)
      if ids.contains(relation.written.value) || ids.contains(parts[0]) { continue }
      told.insert("\(element.id) \(parts[0])")
    }
  }
  return told
}

extension Architecture {
  /// Two to seven services with distinct ids and calls to some of eight names, some with an operation.
  convenience init(random numbers: inout SeededNumbers) {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h"]
    let count = Int.random(in: 2...7, using: &numbers)
    let ids = names.shuffled(using: &numbers).prefix(count)
    let drafts = ids.map { id in
      ElementDraft(
        id: id,
        kind: .service,
        name: id,
        place: Place(file: BytePath("\(id).md")),
        document: nil
      )
    }
    let lines = (0..<Int.random(in: 0...9, using: &numbers)).map { number in
      let name = names.randomElement(using: &numbers) ?? "a"
      let operation = Bool.random(using: &numbers) ? "" : "/x"
      let range = SourceRange(10 * number, 10 * number + 3)
      return RelationDraft(
        kind: .dependsOn,
        source: Int.random(in: 0..<count, using: &numbers),
        written: Located(name + operation, at: range),
        place: Place(file: BytePath("a.md")),
        facts: Shared(RelationFacts(random: &numbers))
      )
    }
    self.init(drafts, lines, OtherDocuments(), ModelSettings())
  }
}

extension RelationFacts {
  /// Some of three facts, each with one of two values, or none.
  init(random numbers: inout SeededNumbers) {
    self.init()
    let range = SourceRange(0, 1)
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: maxReceives = Fact(1, at: range)
    case 1: maxReceives = Fact(2, at: range)
    case 2: maxReceives = .none(Spot(range))
    default: break
    }
    if Bool.random(using: &numbers) { idempotent = Fact(Bool.random(using: &numbers), at: range) }
    if Bool.random(using: &numbers) {
      retry.presence = .stated(Spot(range))
      retry.maxAttempts = Fact(Int.random(in: 1...2, using: &numbers), at: range)
    }
  }
}
