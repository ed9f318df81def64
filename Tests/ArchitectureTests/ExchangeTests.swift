import Base
import Foundation
import Handbook
import TestNumbers
import Testing

@testable import Architecture

@Suite("The model in other forms")
struct ExchangeTests {
  @Test("JSON that was written is read as the model that it was written from")
  func roundTrip() async throws {
    try check(await model(shop))
  }

  @Test("that holds for any model", arguments: 0..<300)
  func anyRoundTrip(seed: Int) async throws {
    try check(await model(services: randomServices(seed: UInt64(seed))))
  }

  private func check(_ model: Architecture) throws {
    let bytes = model.json.bytes(.pretty)
    let again = try #require(Architecture(try JSON.parsed(bytes).get()))
    #expect(again.json.bytes(.pretty) == bytes)
    #expect(again.elements.map(\.id) == model.elements.map(\.id))
    #expect(
      again.relations.map(\.facts.presence.isStated)
        == model.relations.map(\.facts.presence.isStated)
    )
  }

  @Test("nothing said, none and a value stay what they are")
  func absence() async throws {
    let model = await model(services: [
      "a": "depends-on:\n  - {target: b, timeout: none}\n  - {target: b, timeout: 90s}\nowns: []"
    ])
    let again = try #require(Architecture(try JSON.parsed(model.json.bytes(.compact)).get()))
    #expect(again.relations[0].facts.timeout.isNone)
    #expect(again.relations[1].facts.timeout.value?.milliseconds == 90_000)
    #expect(again.relations[1].facts.retry.presence.isUnknown)
    #expect(again.element("a")?.lists.owns.isNone == true)
    #expect(again.element("a")?.lists.publishes.isUnknown == true)
  }

  @Test("the published schema is that of the vocabulary")
  func schema() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "content/lintel/model-1.schema.json")
    let schema = Data(Architecture.schema.bytes(.pretty))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try schema.write(to: file)
      Issue.record("recorded")
    }
    #expect(try Data(contentsOf: file) == schema)
  }

  @Test("every name of a drawing is a word, and no two are the same")
  func names() async {
    let model = await model(services: [
      "a-b": "tier: 1", "a_b": "tier: 1", "end": "tier: 1", "1st": "",
    ])
    let names = Drawing(model, reserved: ["end"]).names
    #expect(names == ["a_b", "a_b_2", "end_2", "e_1st"])
  }

  @Test("no text of a document ends a line or a string of a drawing", arguments: ModelFormat.all)
  func hostile(format: ModelFormat) async {
    let plain = await model(named("Orders"))
    let model = await model(named(#"\"]\n}-->|x| \\"#))
    let lines = { (model: Architecture) in
      String(decoding: format.write(model, "T"), as: UTF8.self).split(separator: "\n").count
    }
    #expect(lines(model) == lines(plain))
  }
}

extension ModelFormat: CustomTestStringConvertible {
  public var testDescription: String { name }
}

private func named(_ name: String) -> KeyValuePairs<String, String> {
  [
    "services/a.md":
      "---\nkind: service\nname: \"\(name)\"\ndescription: \"\(name)\"\ndepends-on: [{target: b, purpose: \"\(name)\"}]\n---\n# A",
    "services/b.md": "---\nkind: service\n---\n# B",
  ]
}

private let shop: KeyValuePairs = [
  "systems/shop.md": "---\nkind: system\nuses: [{target: orders, purpose: Sells}]\n---\n# Shop",
  "people/customer.md": "---\nkind: person\nuses: [{target: shop, purpose: Buys}]\n---\n# Customer",
  "services/orders.md": """
  ---
  kind: service
  system: shop
  tier: 1
  slo: {availability: 99.95%, latency: {p99: 250ms}, throughput: 1200/s}
  requirements: {data-volume: 2TB, compliance: []}
  deployment: {locations: [aws/eu-west-1/a, gcp/europe-west4]}
  defaults: {timeout: 1s, retry: none}
  provides: [{id: place, access: write, idempotency: none}]
  owns: [{id: orders-db, kind: database, backup: {every: 1h}, residency: [eu]}]
  components: [{id: pricing, uses: [orders-db]}]
  reads: [stock-db]
  technology: Swift, PostgreSQL
  ---
  # Orders

  ## Failure Modes

  | Dependency | When it is slow | When it is down | When it returns bad data | When we are down |
  |---|---|---|---|---|
  | inventory | – | Pending | Refused | Retried |
  """,
  "workflows/place.md":
    "---\nkind: workflow\nsteps: [{call: orders/place, retriable: true}]\n---\n# Place",
  "failover/region.md":
    "---\nkind: failover\napplies-to: [orders]\ntested: 2026-09-30\n---\n# Region",
]

private func randomServices(seed: UInt64) -> KeyValuePairs<String, String> {
  var numbers = SeededNumbers(seed)
  func facts() -> String {
    let choices = [
      "tier: \(Int.random(in: 0...6, using: &numbers))",
      "slo: {availability: \(Int.random(in: 90...100, using: &numbers)).\(Int.random(in: 0...999, using: &numbers))%}",
      "recovery: {rto: \(Int.random(in: 0...5000, using: &numbers))m, tested: 2026-0\(Int.random(in: 1...9, using: &numbers))-11}",
      "depends-on: [{target: b/x, timeout: \(Int.random(in: 0...9999, using: &numbers))ms, retry: {max-attempts: 3}}]",
      "depends-on: []", "owns: [{id: db, kind: cache, retention: none}, {kind: queue}]",
      "requirements: {data-volume: \(Int.random(in: 0...4096, using: &numbers))MiB}",
      "provides: [{id: x, rate-limit: \(Int.random(in: 0...500, using: &numbers)).5/min}]",
      "technology: none", "observability: none", "tags: [a, 'b, c', none]", "reads: [db, db]",
    ]
    var seen: Set<Substring> = []
    return choices.shuffled(using: &numbers).prefix(5).filter { fact in
      seen.insert(fact.prefix { $0 != ":" }).inserted
    }.joined(separator: "\n")
  }
  return ["a": facts(), "b": facts(), "c": facts()]
}
