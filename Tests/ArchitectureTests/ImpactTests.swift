import Handbook
import Testing

@testable import Architecture

@Suite("What a loss comes to")
struct ImpactTests {
  @Test(
    "what runs in several places goes on as its topology says",
    arguments: [
      (nil, ["aws/a"], "aws/b", .untouched),
      (nil, ["aws/a"], "aws/a", .gone),
      (nil, ["aws/a", "aws/b"], "aws/a", .unclear(left: places("aws/b"))),
      (.activeActive, ["aws/a", "aws/b"], "aws/a", .goesOn(in: places("aws/b"))),
      (.activeActive, ["aws/a", "aws/b"], "aws", .gone),
      (.activePassive, ["aws/a", "aws/b"], "aws/a", .failsOver(to: places("aws/b"))),
      (.activePassive, ["aws/a", "aws/b"], "aws/b", .losesStandby(places("aws/b"))),
      (
        .pilotLight, ["aws/a/1", "aws/a/2", "gcp/b"], "aws/a/1",
        .goesOn(in: places("aws/a/2", "gcp/b"))
      ),
      (.pilotLight, ["aws/a/1", "aws/a/2", "gcp/b"], "aws", .failsOver(to: places("gcp/b"))),
      (.single, ["aws/a/1", "aws/a/2"], "aws/a/1", .goesOn(in: places("aws/a/2"))),
      (.single, ["aws/a", "aws/b"], "aws/a", .gone),
      (.single, ["aws/a"], "aws/a/1", .untouched),
    ] as [(Topology?, [String], String, Survival)]
  )
  func survival(topology: Topology?, locations: [String], lost: String, expected: Survival) {
    let loss = Location(parsing: lost).map(Loss.location) ?? .provider(lost)
    let survival = Survival(of: locations.compactMap(Location.init), topology, after: loss)
    #expect(survival == expected)
  }

  @Test("a service falls with its database, not with its cache, and its callers with it")
  func stores() async {
    let services: KeyValuePairs = [
      "shop": "depends-on: [{target: orders, criticality: hard}]",
      "orders": """
      owns: [{id: db, kind: database}, {id: cache, kind: cache}]
      recovery: {rto: 1h, failover: automatic}
      """,
    ]
    await check(services, lost: "db", ["shop": .down, "orders": .down, "db": .down])
    await check(services, lost: "cache", ["shop": .degraded, "orders": .degraded, "cache": .down])
    await check(services, lost: "orders", ["shop": .down, "orders": .down])
  }

  @Test("messages wait, on either side of a channel")
  func messages() async {
    let services: KeyValuePairs = [
      "orders": "owns: [{id: placed, kind: topic}]\npublishes: [{topic: placed}]",
      "mail": "consumes: [{topic: placed}]",
      "shop": "depends-on: [{target: orders, style: async}]",
    ]
    await check(
      services,
      lost: "orders",
      ["orders": .down, "placed": .late, "mail": .late, "shop": .late]
    )
    await check(services, lost: "placed", ["orders": .late, "placed": .down, "mail": .late])
  }

  @Test("alternatives carry each other, and what nobody says is unclear")
  func alternatives() async {
    let services: KeyValuePairs = [
      "shop": """
      depends-on:
        - {target: cards, criticality: hard, group: paying}
        - {target: transfer, criticality: hard, group: paying}
      """,
      "cards": "deployment: {locations: [aws/a]}",
      "transfer": "deployment: {locations: [aws/b]}",
      "site": "depends-on: [{target: shop}]",
    ]
    await check(services, lost: "cards", ["cards": .down])
    await check(
      services,
      lost: "aws",
      ["cards": .down, "transfer": .down, "shop": .down, "site": .unclear]
    )
  }

  @Test("a time to come back waits for what is needed, and says by whose doing")
  func recovery() async throws {
    let model = await model(services: [
      "shop": """
      deployment: {locations: [aws/a]}
      recovery: {rto: 45m, failover: automatic}
      depends-on: [{target: stock, criticality: hard}]
      """,
      "stock": "deployment: {locations: [aws/a]}\nrecovery: {rto: 4h, failover: manual}",
      "till": "depends-on: [{target: shop, criticality: hard}]",
    ])
    let loss = try #require(model.loss(of: "aws/a"))
    let impact = Analysis(of: model).failures.impact(of: loss, in: model)
    let four = TimeSpan(milliseconds: 4 * 3_600_000)
    #expect(impact.comebacks[0] == Comeback(time: four, means: .manual, after: 1))
    #expect(impact.comebacks[1] == Comeback(time: four, means: .manual))
    #expect(impact.comebacks[2] == Comeback(time: four, means: .manual, after: 0))
    #expect(impact.unplaced.count == 1)
  }

  @Test("nothing fails over by itself when no place of it is left")
  func noPlace() async throws {
    let model = await model(services: [
      "a": """
      deployment: {topology: active-passive, locations: [aws/a, aws/b]}
      recovery: {rto: 5m, failover: automatic}
      """
    ])
    let failures = Analysis(of: model).failures
    let means = ["aws/a", "aws", "a"].map { name in
      model.loss(of: name).map { failures.impact(of: $0, in: model).comebacks[0]?.means }
    }
    #expect(means == [.automatic, .manual, .automatic])
  }

  @Test("a name is an element, a region or zone, or a provider, in this order")
  func names() async {
    let model = await model(services: [
      "aws": "deployment: {locations: [aws/a/1, gcp/b]}"
    ])
    #expect(model.loss(of: "aws") == .element(0))
    #expect(model.loss(of: "gcp") == .provider("gcp"))
    #expect(model.loss(of: "aws/a") == Location(parsing: "aws/a").map(Loss.location))
    #expect(model.loss(of: "aws/a/1") == Location(parsing: "aws/a/1").map(Loss.location))
    #expect(model.loss(of: "aws/a/2") == nil)
    #expect(model.loss(of: "nowhere") == nil)
    #expect(model.losable == ["aws", "aws/a", "aws/a/1", "gcp", "gcp/b"])
  }

  private func check(
    _ services: KeyValuePairs<String, String>,
    lost name: String,
    _ expected: [String: FailureState],
    at location: SourceLocation = #_sourceLocation
  ) async {
    let model = await model(services: services)
    guard let loss = model.loss(of: name) else {
      Issue.record("\(name) is not known", sourceLocation: location)
      return
    }
    let states = Analysis(of: model).failures.impact(of: loss, in: model).spread.states
    let touched = zip(model.elements, states).filter { $0.1 != .standing }.map { ($0.0.id, $0.1) }
    #expect(
      Dictionary(uniqueKeysWithValues: touched) == expected,
      sourceLocation: location
    )
  }
}

private func places(_ texts: String...) -> [Location] {
  texts.compactMap(Location.init)
}
