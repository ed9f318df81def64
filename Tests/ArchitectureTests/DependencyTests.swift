import Base
import Handbook
import Testing

@testable import Architecture

@Suite("Dependencies of a model")
struct DependencyTests {
  @Test("calls of the same two elements are one arrow, and lead to their first relation")
  func callees() async throws {
    let analysis = await analysis(services: [
      "a": calls("b/one", "c", "b/two"), "b": "tier: 3", "c": calls("b"),
    ])
    #expect(analysis.calls.callees == [[1, 2], [], [1]])
    #expect(analysis.calls.callsByCaller(to: 1, in: analysis.model) == [0, 3])
    #expect(analysis.calls.call(from: 0, to: 1, in: analysis.model) == 0)
  }

  @Test("a circle names its relations in order, and how many elements are in circles with it")
  func cycles() async throws {
    let analysis = await analysis(services: [
      "a": calls("b"), "b": calls("c"), "c": calls("b", "a"), "d": calls("a"),
    ])
    let cycle = try #require(analysis.cycles.first)
    #expect(analysis.cycles.count == 1)
    #expect(cycle.elements == [1, 2])
    #expect(cycle.calls.map { analysis.model.relations[$0].written.value } == ["c", "b"])
    #expect(cycle.size == 3)
  }

  @Test("a gateway at the entrance is no link of a chain, one in the middle is")
  func chains() async {
    let first = await analysis(services: [
      "gate": "tags: [gateway]\n" + calls("a"), "a": calls("b"), "b": "tier: 3",
    ])
    #expect(first.chains.starts == [0, 1])
    #expect(first.chains.count(from: 1) == 2)
    let second = await analysis(services: [
      "a": calls("gate"), "gate": "tags: [gateway]\n" + calls("b"), "b": "tier: 3",
    ])
    #expect(second.chains.count(from: 0) == 3)
    #expect(second.chains.chain(from: 0, atMost: 9) == [0, 1, 2])
  }

  @Test("work enters where a person uses something, where it is exposed, and where nobody calls")
  func entries() async {
    let model = await model([
      "people/customer.md": page("person", "uses: [{target: shop}]"),
      "services/batch.md": page("service", calls("ledger")),
      "services/ledger.md": page("service", "tier: 1"),
      "services/partners.md": page("service", "security: {exposure: partner}"),
      "services/shop.md": page("service", calls("partners", "ledger")),
    ])
    let entries = Analysis(of: model).traffic.entries
    #expect(entries.map { model.elements[$0.element].id } == ["batch", "partners", "shop"])
    #expect(entries.map(\.reason) == [.uncalled, .exposed, .used(0)])
  }

  @Test("messages are a way to an element as calls are")
  func traffic() async throws {
    let calling = await analysis(services: ["a": calls("b"), "b": calls("c"), "c": "tier: 1"])
    #expect(calling.traffic.dominators.dominators(of: 2) == [1, 0])
    let told = await analysis(services: [
      "a": calls("b") + "\nowns: [{id: t, kind: topic}]\npublishes: [{topic: t}]", "b": calls("c"),
      "c": "consumes: [{topic: t}]",
    ])
    let last = try #require(told.model.element("c")).number
    #expect(told.traffic.dominators.dominators(of: last) == [0])
  }

  @Test("a critical workflow falls with what its steps need and with what all ways to them pass")
  func flows() async throws {
    let model = await model([
      "services/door.md": page("service", calls("orders")),
      "services/ledger.md": page("service", "tier: 1"),
      "services/mail.md": page("service", "tier: 3"),
      "services/orders.md": page(
        "service",
        "depends-on: [{target: ledger, criticality: hard}, {target: mail, criticality: soft}]"
      ),
      "workflows/buy.md": page("workflow", "critical: true\nsteps: [{call: orders/place}]"),
      "workflows/idle.md": page("workflow", "steps: [{call: mail}]"),
    ])
    let flows = Analysis(of: model).flows
    let flow = try #require(flows.flows.first)
    #expect(flows.flows.map(\.subject) == [.workflow(0)])
    let counts = ["door", "ledger", "mail", "orders"].map { id in
      model.element(id).map { flows.count(lostWith: $0.number) }
    }
    #expect(counts == [1, 1, 0, 1])
    let path = flows.ways(to: try #require(model.element("ledger")).number)
      .way(fromNearestOf: flow.elements)
    #expect(path.map { model.elements[$0].id } == ["orders", "ledger"])
  }

  @Test("a single copy is what somebody says is one")
  func copies() async {
    let model = await model(services: [
      "a": "deployment: {topology: single}",
      "b": "deployment: {locations: [aws/eu-west-1]}",
      "c": "deployment: {topology: active-active, locations: [aws/eu-west-1]}",
      "d": "deployment: {locations: [aws/eu-west-1/a, aws/eu-west-1/b]}",
      "e": "owns: [{id: e-db, kind: database, replication: none}, {id: f-db, kind: database}]",
    ])
    let single = model.elements.filter { $0.singleCopy != nil }.map(\.id)
    #expect(single == ["a", "b", "e-db"])
  }
}

private func analysis(services: KeyValuePairs<String, String>) async -> Analysis {
  Analysis(of: await model(services: services))
}

private func calls(_ targets: String...) -> String {
  "depends-on: [" + targets.map { "{target: \($0), style: sync}" }.joined(separator: ", ") + "]"
}

private func page(_ kind: String, _ facts: String) -> String {
  "---\nkind: \(kind)\n\(facts)\n---\n# Page\n"
}
