import Handbook
import TestNumbers
import Testing

@testable import Architecture

@Suite("The arithmetic of availability")
struct AvailabilityTests {
  @Test("99.95% × 99.9% × 99.99% are 99.840%, and 69.1 minutes a month")
  func product() throws {
    let product = try availability("99.95%").and(availability("99.9%")).and(availability("99.99%"))
    #expect(product.text == "about 99.840%")
    #expect(product.downtimeInMonth == "69.1 min")
    #expect(try availability("99.95%").downtimeInMonth == "21.6 min")
    #expect(try availability("99.9%").downtimeInMonth == "43.2 min")
  }

  @Test("99.95% × 99.99999% are less than 99.95%, in the digits that matter")
  func azure() throws {
    let product = try availability("99.95%").and(availability("99.99999%"))
    #expect(product.text == "about 99.9499%")
    #expect(product.parts == 999_499_900_050_000_000)
    #expect(try product < availability("99.95%"))
  }

  @Test("five dependencies of 99.999% leave 27 of the 53 minutes a year of 99.99%")
  func calculus() throws {
    let year = try #require(TimeSpan(parsing: "365d"))
    let whole = try availability("99.99%").downtime(in: year)
    let one = try availability("99.999%")
    let five = one.and(one).and(one).and(one).and(one).downtime(in: year)
    #expect(whole.roughText == "52.6 min")
    #expect(five.roughText == "26.3 min")
    let rest = TimeSpan(milliseconds: whole.milliseconds - five.milliseconds)
    #expect(rest.roughText == "26.3 min")
  }

  @Test("three copies of 99.9% are nine nines when they fail apart")
  func copies() throws {
    let one = try availability("99.9%")
    let three = one.or(one).or(one)
    #expect(three.text == "99.9999999%")
    #expect(three.missing == 1_000_000_000)
  }

  @Test("what is missing may be a tenth of what may be missing, and no more")
  func extraNine() throws {
    let target = try #require(Percentage(parsing: "99.9%"))
    #expect(try availability("99.99%").hasExtraNine(over: target))
    #expect(try !availability("99.989999%").hasExtraNine(over: target))
    #expect(try availability("100%").hasExtraNine(over: target))
  }

  @Test(
    "times read as people say them",
    arguments: [
      ("99.999%", "25.9 s"), ("99.99%", "4.3 min"), ("99%", "432 min"), ("98%", "14.4 h"),
      ("100%", "0 s"), ("0%", "720 h"),
    ]
  )
  func times(percent: String, time: String) throws {
    #expect(try availability(percent).downtimeInMonth == time)
  }

  @Test("a product never reads like an objective that is above it")
  func cut() throws {
    let product = try availability("99.9%").and(availability("99.9999%"))
    #expect(product.text == "about 99.899%")
  }

  @Test("the longest windows do not overflow")
  func longest() throws {
    let span = TimeSpan(milliseconds: Int.max)
    #expect(try availability("0%").downtime(in: span) == span)
  }
}

private func availability(_ text: String) throws -> Availability {
  Availability(try #require(Percentage(parsing: text)))
}

@Suite("The bound of dependencies")
struct AvailabilityBoundTests {
  @Test("is the product of what is needed directly, and the weakest of it")
  func direct() async throws {
    let bound = try #require(
      await bound([
        "a": "slo: {availability: 99.95%}\n" + needs("b", "c"),
        "b": "slo: {availability: 99.9%}\n" + needs("d"),
        "c": "slo: {availability: 99.99%}",
        "d": "slo: {availability: 90%}",
      ])
    )
    #expect(bound.basis == .direct)
    #expect(bound.factors.map(\.sound.text) == ["99.9%", "99.99%"])
    #expect(bound.product.text == "99.89001%")
    #expect(bound.weakest?.sound.text == "99.9%")
    #expect(bound.grade == .aboveWeakest)
  }

  @Test("counts everything once where all say what they allow by themselves")
  func closure() async throws {
    let bound = try #require(
      await bound([
        "a": "slo: {availability: 99%, intrinsic: 99.9%}\n" + needs("b", "c"),
        "b": "slo: {intrinsic: 99.9%}\n" + needs("d"),
        "c": "slo: {intrinsic: 99.9%}\n" + needs("d", "a"),
        "d": "slo: {intrinsic: 99.5%}",
      ])
    )
    #expect(bound.basis == .closure)
    #expect(bound.factors.map { $0.members[0].element } == [1, 2, 3])
    #expect(bound.product.text == "about 99.201%")
    #expect(bound.grade == .extraNineMissing)
  }

  @Test("falls back on direct dependencies where one says nothing of itself")
  func mixed() async throws {
    let bound = try #require(
      await bound([
        "a": "slo: {availability: 99%, intrinsic: 99.9%}\n" + needs("b"),
        "b": "slo: {availability: 99.8%, intrinsic: 99.9%}\n" + needs("d"),
        "d": "slo: {availability: 99.5%}",
      ])
    )
    #expect(bound.basis == .direct && bound.own?.text == "99.9%")
    #expect(bound.product.text == "99.7002%")
  }

  @Test("leaves out what is soft, asynchronous, unknown or has a fallback")
  func soft() async {
    let bound = await bound([
      "a": """
      slo: {availability: 99.999%}
      depends-on:
        - {target: b, criticality: soft}
        - {target: b, criticality: hard, style: async}
        - {target: b, criticality: hard, fallback: "Nothing"}
        - {target: b}
        - {target: missing, criticality: hard}
      """,
      "b": "slo: {availability: 90%}",
    ])
    #expect(bound == nil)
  }

  @Test("takes alternatives for one factor")
  func alternatives() async throws {
    let bound = try #require(
      await bound([
        "a": """
        slo: {availability: 99.95%}
        depends-on:
          - {target: b, criticality: hard, group: g}
          - {target: c, criticality: hard, group: g}
        """,
        "b": "slo: {availability: 99%}",
        "c": "slo: {availability: 99.9%}",
      ])
    )
    #expect(bound.product.text == "99.999%" && bound.factors.count == 1)
    #expect(bound.weakest?.sound.text == "99.9%" && bound.grade == .aboveWeakest)
  }

  @Test(
    "agrees with all worlds in which dependencies fail apart, and with those in which they coincide"
  )
  func oracle() {
    var numbers = SeededNumbers(4)
    for _ in 0..<10_000 { check(RandomObjectives(&numbers)) }
  }

  private func check(_ random: RandomObjectives) {
    guard let bound = ObjectiveGraph(random.nodes).bound(of: 0) else { return }
    let product = Double(bound.product.parts) / 1e18
    #expect(product > random.chanceApart - 1e-12)
    if random.isDisjoint { #expect(product < random.chanceApart + 1e-12) }
    #expect(bound.weakest?.sound.millionths == random.chanceTogether)
  }
}

/// A service that needs up to four things, each one of some alternatives.
private struct RandomObjectives {
  let nodes: [ObjectiveGraph.Node]
  private var offers: [Percentage] { nodes.dropFirst().compactMap(\.offered) }

  init(_ numbers: inout SeededNumbers) {
    let count = Int.random(in: 1...5, using: &numbers)
    var own = ObjectiveGraph.Node()
    own.target = Percentage(parsing: "99.9%")
    own.needs = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
      let size = Int.random(in: 1...3, using: &numbers)
      let targets = (1...count).shuffled(using: &numbers).prefix(size)
      return ObjectiveGraph.Need(Array(targets))
    }
    let others = (0..<count).map { _ in
      var node = ObjectiveGraph.Node()
      node.offered = Percentage(millionths: Int.random(in: 1...100_000_000, using: &numbers))
      return node
    }
    nodes = [own] + others
  }

  var isDisjoint: Bool {
    let all = Set(nodes[0].needs.map { Set($0.targets) })
    return all.reduce(0) { $0 + $1.count } == all.reduce(into: Set()) { $0.formUnion($1) }.count
  }

  /// The sum over all worlds, each thing being there or not by its own chance.
  var chanceApart: Double {
    (0..<(1 << offers.count)).reduce(0) { sum, world in
      guard isEnough({ world >> ($0 - 1) & 1 == 1 }) else { return sum }
      let chances = offers.enumerated().map { index, offer in
        world >> index & 1 == 1 ? offer.fraction : 1 - offer.fraction
      }
      return sum + chances.reduce(1, *)
    }
  }

  /// How much of one day goes well when everything is gone only at its end, as Fréchet's bound has it.
  var chanceTogether: Int {
    let moments = offers.map(\.millionths)
    return moments.filter { moment in isEnough { moments[$0 - 1] >= moment } }.max() ?? 0
  }

  private func isEnough(_ isThere: (Int) -> Bool) -> Bool {
    nodes[0].needs.allSatisfy { $0.targets.contains(where: isThere) }
  }
}

private func needs(_ targets: String...) -> String {
  "depends-on:" + targets.map { "\n  - {target: \($0), criticality: hard}" }.joined()
}

/// The bound of the first of some services.
private func bound(_ services: KeyValuePairs<String, String>) async -> AvailabilityBound? {
  Analysis(of: await model(services: services)).availability.all.first { $0.element == 0 }
}
