import Testing

@testable import Architecture

@Suite("How much is stated")
struct CoverageTests {
  @Test("a fact that is declared absent counts as known")
  func none() async throws {
    let model = await model(services: [
      "a": "owner: team-a\ntier: 1\ndepends-on: []\nscaling: {bottleneck: none}"
    ])
    let share = Coverage(of: model).elements[0]
    #expect(share.stated == 2)
    #expect(share.none == 2)
    #expect(share.total == RequiredFact.all(of: .service).count)
    #expect(share.percent == 4 * 100 / share.total)
  }

  @Test("a service answers for its stores and its calls")
  func parts() async throws {
    let model = await model(services: [
      "a": """
      owns: [{id: db, kind: database, backup: none, encrypted: true}]
      depends-on: [{target: b, style: sync}]
      """,
      "b": "tier: 1",
    ])
    let coverage = Coverage(of: model)
    let element = try #require(model.element("a"))
    let own = RequiredFact.all(of: .service).count + RequiredFact.ofCalls.count
    #expect(coverage.elements[element.number].total == own)
    let share = coverage.share(of: element)
    #expect(share.total == own + RequiredFact.all(of: .store).count)
    // The dependencies, the style of the call, and two facts of the store.
    #expect(share.known == 4)
    let unknown = coverage.unknown(of: element, limit: 100)
    #expect(unknown.count == share.unknown)
    #expect(unknown.first == "description")
    #expect(unknown.contains("db.data") && !unknown.contains("db.backup"))
    #expect(unknown.last == "b.purpose")
    #expect(coverage.unknown(of: element, limit: 3).count == 3)
  }

  @Test("of all elements together, the sum is that of the parts")
  func whole() async {
    let model = await model(services: [
      "a": "owns: [{id: db, kind: database}]\ndepends-on: [{target: b}]",
      "b": "tier: 1",
    ])
    let coverage = Coverage(of: model)
    #expect(coverage.whole.total == coverage.elements.map(\.total).reduce(0, +))
    #expect(coverage.whole.known == 2)
  }

  @Test("a model of nothing is known in full")
  func nothing() {
    #expect(
      Coverage(of: Architecture([], [], OtherDocuments(), ModelSettings())).whole.percent == 100
    )
  }

  @Test("no kind asks for one fact twice")
  func names() {
    for kind in Element.Kind.allCases {
      let names = RequiredFact.all(of: kind).map(\.name)
      #expect(Set(names).count == names.count)
    }
  }
}
