import TestNumbers
import Testing

@testable import Architecture

@Suite("False redundancy")
struct RedundancyTests {
  @Test("what is shared is what takes all members with it when it falls")
  func oracle() {
    var numbers = SeededNumbers(6)
    for _ in 0..<10_000 {
      let count = Int.random(in: 2...7, using: &numbers)
      let needs = (0..<count).map { node in
        (0..<count).filter { $0 != node && Int.random(in: 0..<4, using: &numbers) == 0 }
      }
      let members = Array((0..<count).shuffled(using: &numbers).prefix(2))
      var steps = 1000
      let found = SharedNeeds(needs).nearest(to: members, steps: &steps)
      let expected = (0..<count).filter { takesAll(members, with: $0, needs) }
      #expect(needed(by: found.map(\.node), needs) == Set(expected))
      for (node, ways) in found {
        #expect(ways.map(\.first) == members && ways.allSatisfy { $0.last == node })
        let steps = ways.flatMap { zip($0, $0.dropFirst()) }
        #expect(steps.allSatisfy { needs[$0].contains($1) })
      }
    }
  }

  @Test("places are shared only when all members say where they are")
  func places() async {
    #expect(await shared("[aws/a]", "[aws/a]") == [.region("aws/a")])
    #expect(await shared("[aws/a/1]", "[aws/a/2]") == [.region("aws/a")])
    #expect(await shared("[aws/a]", "[aws/b]") == [.provider("aws")])
    #expect(await shared("[aws/a, gcp/b]", "[aws/a]") == [])
    #expect(await shared("[aws/a]", "[]") == [])
  }

  @Test("a store that both read is shared, one that both can do without is not")
  func stores() async {
    let services: KeyValuePairs = [
      "a": """
      depends-on:
        - {target: b, criticality: hard, group: g}
        - {target: c, criticality: hard, group: g}
      """,
      "b": "reads: [db]\ndepends-on: [{target: d, criticality: soft}]",
      "c": "reads: [db]\ndepends-on: [{target: d, criticality: soft}]",
      "d": "owns: [{id: db, kind: database}]",
    ]
    let model = await model(services: services)
    let shared = Analysis(of: model).redundancy.sharing.map(\.shared)
    let store = model.element("db")?.number ?? 0
    #expect(shared == [[.element(store, ways: [[1, store], [2, store]])]])
  }

  @Test("steps that are used up find nothing, and take no time")
  func hostile() {
    let needs = SharedNeeds((0..<2000).map { node in Array(0..<node) })
    var steps = 1000
    #expect(needs.nearest(to: [1999, 1998], steps: &steps).isEmpty)
    #expect(steps <= 0)
  }

  private func shared(_ first: String, _ second: String) async -> [Redundancy.Shared] {
    let model = await model(services: [
      "a": """
      depends-on:
        - {target: b, criticality: hard, group: g}
        - {target: c, criticality: hard, group: g}
      """,
      "b": "deployment: {locations: \(first)}",
      "c": "deployment: {locations: \(second)}",
    ])
    return Analysis(of: model).redundancy.sharing.first?.shared ?? []
  }
}

/// Whether all members are down once a node is, worked out round by round.
private func takesAll(_ members: [Int], with node: Int, _ needs: [[Int]]) -> Bool {
  var isDown = needs.indices.map { $0 == node }
  for _ in needs { isDown = needs.indices.map { isDown[$0] || needs[$0].contains { isDown[$0] } } }
  return members.allSatisfy { isDown[$0] }
}

private func needed(by nodes: [Int], _ needs: [[Int]]) -> Set<Int> {
  var all = Set(nodes)
  for _ in needs { all.formUnion(all.flatMap { needs[$0] }) }
  return all
}
