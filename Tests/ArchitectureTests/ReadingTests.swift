import Base
import Handbook
import Testing

@testable import Architecture

@Suite("Reading the vocabulary")
struct ReadingTests {
  @Test("a document becomes an element with its operations, stores and relations")
  func element() async throws {
    let model = await model(orders)
    let element = try #require(model.element("orders"))
    #expect(element.kind == .service)
    #expect(element.tier == .businessCritical)
    #expect(element.facts.slo.availability.value == Percentage(parsing: "99.95%"))
    #expect(element.operations.map(\.id) == ["place-order"])
    #expect(model.element("orders-db")?.kind == .store)
    #expect(model.element("orders-v1")?.kind == .channel)
    #expect(model.element("orders-db")?.parent == element.number)
    let kinds = model.relations(from: element).map(\.kind)
    #expect(kinds == [.dependsOn, .publishes, .owns, .owns])
  }

  @Test("a relation leads to the operation that it names")
  func operation() async throws {
    let model = await model(orders)
    let relation = try #require(model.relations.first { $0.kind == .dependsOn })
    #expect(model.operation(of: relation)?.id == "reserve")
    #expect(model.target(of: relation)?.id == "inventory")
    #expect(relation.isSync && relation.isHard)
    #expect(relation.need == .degrades)
  }

  @Test("nothing said is not the same as none")
  func absence() async throws {
    let model = await model(services: [
      "a": "depends-on:\n  - {target: b, timeout: none}\n  - {target: c}",
      "b": "depends-on: []",
      "c": "tier: 3",
    ])
    let timeouts = model.relations.map(\.facts.timeout)
    #expect(timeouts[0].isNone && !timeouts[0].isUnknown)
    #expect(timeouts[1].isUnknown)
    #expect(model.element("b")?.statesDependencies.isNone == true)
    #expect(model.element("c")?.statesDependencies.isUnknown == true)
  }

  @Test("a fact knows where it is said")
  func places() async throws {
    let text = "---\nkind: service\ntier: 2\n---\n# Orders\n"
    let model = await model(["services/orders.md": text])
    let range = try #require(model.element("orders")?.facts.tier.range)
    #expect(Array(text.utf8)[range.indices].elementsEqual("2".utf8))
  }

  @Test("what holds for all calls of a service holds for those that say nothing else")
  func defaults() async throws {
    let model = await model(services: [
      "a": """
      defaults: {timeout: 300ms, retry: {max-attempts: 2}}
      depends-on:
        - {target: b}
        - {target: b, timeout: 1s, retry: none}
      """,
      "b": "tier: 3",
    ])
    #expect(model.relations[0].timeout.value?.milliseconds == 300)
    #expect(model.relations[0].hasDefaultTimeout)
    #expect(model.relations[0].retry.maxAttempts.value == 2)
    #expect(model.relations[1].timeout.value?.milliseconds == 1000)
    #expect(model.relations[1].retry.maxAttempts.isUnknown)
  }

  @Test("tables of the text state steps and failure modes")
  func tables() async throws {
    let model = await model([
      "workflows/order.md": """
      ---
      kind: workflow
      ---
      # Order

      ## Steps

      | Step | Service | What it does | Compensation |
      |---|---|---|---|
      | 1 | `inventory/reserve` | Reserves | Release it |
      | 2 | payments | Pays | – |
      """,
      "services/a.md": """
      ---
      kind: service
      ---
      # A

      ## Failure Modes

      | Dependency | When it is slow | When it is down | When it returns bad data | When we are down |
      |---|---|---|---|---|
      | inventory | We wait | Pending | Refused | Retried |
      """,
    ])
    let steps = try #require(model.workflows.first).facts.steps.items
    #expect(steps.map(\.call.value) == ["inventory/reserve", "payments"])
    #expect(steps[0].compensation.value == "Release it")
    #expect(steps[1].compensation.isNone)
    let mode = try #require(model.element("a")?.failureModes.items.first)
    #expect(mode.dependency.value == "inventory")
    #expect(mode.down.value == "Pending")
  }
}

private let orders: KeyValuePairs = [
  "services/orders.md": """
  ---
  kind: service
  tier: 1
  slo: {availability: 99.95%}
  provides:
    - {id: place-order, style: sync}
  owns:
    - {id: orders-db, kind: database}
    - {id: orders-v1, kind: topic}
  depends-on:
    - {target: inventory/reserve, style: sync, criticality: hard, fallback: "Pending"}
  publishes: [{topic: orders-v1}]
  ---
  # Orders
  """,
  "services/inventory.md": """
  ---
  kind: service
  provides: [{id: reserve}]
  ---
  # Inventory
  """,
]
