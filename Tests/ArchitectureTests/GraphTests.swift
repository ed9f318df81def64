import Base
import TestNumbers
import Testing

@testable import Architecture

@Suite("Graphs, against brute force on 10,000 random ones each")
struct GraphTests {
  @Test("a shortest cycle is found in every part that has one")
  func cycles() {
    var numbers = SeededNumbers(1)
    var tally = Tally()
    for _ in 0..<10_000 {
      let arrows = numbers.graph(upTo: 6)
      let rings = simplePaths(arrows).filter { arrows[$0[$0.count - 1]].contains($0[0]) }
      let parts = Dictionary(grouping: rings) { ring in
        arrows.indices.first { node in
          reached(arrows, from: [node]).contains(ring[0])
            && reached(arrows, from: [ring[0]]).contains(node)
        }
      }
      let found = shortestCycles(of: arrows)
      tally.count(found.count == parts.count, "\(arrows)")
      for cycle in found {
        let part = parts.values.first { $0.contains(cycle) }
        tally.count(part != nil, "\(cycle) is no cycle of \(arrows)")
        tally.count(part?.map(\.count).min() == cycle.count, "\(arrows)")
        tally.count(cycle[0] == cycle.min(), "\(arrows)")
      }
      tally.count(found == found.sorted { $0[0] < $1[0] }, "\(arrows)")
    }
    #expect(tally.wrong == [])
  }

  @Test("a node that points at itself is a cycle")
  func selfCycle() {
    #expect(shortestCycles(of: [[1], [1, 2], []]) == [[1]])
    #expect(shortestCycles(of: [[], []]) == [])
  }

  @Test("the longest path of a graph without cycles is the longest simple one")
  func acyclicPaths() {
    var numbers = SeededNumbers(2)
    var tally = Tally()
    for _ in 0..<10_000 {
      let arrows = numbers.graph(isAcyclic: true)
      let paths = LongestPaths(of: arrows, parts: strongComponents(of: arrows))
      let all = simplePaths(arrows)
      for node in arrows.indices {
        let longest = all.filter { $0[0] == node }.map(\.count).max()
        tally.count(paths.count[node] == longest, "\(node) in \(arrows)")
        tally.count(all.contains(paths.path(from: node)), "\(arrows)")
        tally.count(paths.path(from: node).count == longest, "\(arrows)")
      }
    }
    #expect(tally.wrong == [])
  }

  @Test("in any graph it is a simple path and passes as many parts as can be")
  func cyclicPaths() {
    var numbers = SeededNumbers(3)
    var tally = Tally()
    for _ in 0..<10_000 {
      let arrows = numbers.graph(upTo: 6)
      let paths = LongestPaths(of: arrows, parts: strongComponents(of: arrows))
      let all = simplePaths(arrows)
      let parts = arrows.indices.map { node in
        reached(arrows, from: [node]).filter { reached(arrows, from: [$0]).contains(node) }.min()
      }
      for node in arrows.indices {
        let own = paths.path(from: node)
        tally.count(all.contains(own), "\(own) in \(arrows)")
        tally.count(own.count == paths.count[node], "\(arrows)")
        let most = all.filter { $0[0] == node }.map { Set($0.map { parts[$0] }).count }.max()
        tally.count(Set(own.map { parts[$0] }).count == most, "\(node) in \(arrows)")
      }
    }
    #expect(tally.wrong == [])
  }

  @Test("a dominator is what cuts a node off when it is taken out")
  func dominators() {
    var numbers = SeededNumbers(4)
    var tally = Tally()
    for _ in 0..<10_000 {
      let arrows = numbers.graph()
      let roots = arrows.indices.filter { _ in Int.random(in: 0..<3, using: &numbers) == 0 }
      let tree = DominatorTree(of: arrows, from: roots)
      let all = reached(arrows, from: roots)
      for node in arrows.indices {
        let cutting = arrows.indices.filter { other in
          other != node && all.contains(node)
            && !reached(arrows, from: roots, without: [other]).contains(node)
        }
        tally.count(tree.isReached[node] == all.contains(node), "\(arrows)")
        tally.count(tree.dominators(of: node).sorted() == cutting, "\(node) in \(arrows), \(roots)")
      }
    }
    #expect(tally.wrong == [])
  }

  @Test("what a node needs, with groups of alternatives, is what takes it along when it fails")
  func needs() {
    var numbers = SeededNumbers(5)
    var tally = Tally()
    for _ in 0..<10_000 {
      let needs = numbers.graph(isAcyclic: true)
      let groups = numbers.groups(of: needs.count)
      let graph = NeedGraph(needs: needs, groups: groups)
      for node in needs.indices {
        let fatal = needs.indices.filter { other in
          other != node && fallen(with: other, needs, groups).contains(node)
        }
        let found = graph.needs(of: node, atMost: 100)
        tally.count(found.nodes.sorted() == fatal, "\(node) in \(needs), \(groups)")
      }
      let flows = needs.indices.map { [$0] }
      let sets = FlowSets(of: graph.arrows, flows: flows)
      for node in needs.indices {
        tally.count(
          Set(sets.flows(of: node)) == fallen(with: node, needs, groups),
          "\(node) in \(needs), \(groups)"
        )
        tally.count(
          sets.count(of: node) == sets.flows(of: node).count,
          "\(node) in \(needs), \(groups)"
        )
      }
    }
    #expect(tally.wrong == [])
  }

  @Test("in cycles nothing is needed that would not take a node along")
  func cyclicNeeds() {
    var numbers = SeededNumbers(6)
    var tally = Tally()
    for _ in 0..<10_000 {
      let needs = numbers.graph()
      let groups = numbers.groups(of: needs.count, isAcyclic: false)
      let sets = FlowSets(
        of: NeedGraph(needs: needs, groups: groups).arrows,
        flows: needs.indices.map { [$0] }
      )
      for node in needs.indices {
        let found = Set(sets.flows(of: node))
        let fallen = fallen(with: node, needs, groups)
        tally.count(found.isSubset(of: fallen), "\(node) in \(needs), \(groups)")
        tally.count(
          found.isSuperset(of: self.fallen(with: node, needs, [:])),
          "\(node) in \(needs), \(groups)"
        )
      }
    }
    #expect(tally.wrong == [])
  }

  /// Marks what falls until nothing more does.
  private func fallen(with node: Int, _ needs: [[Int]], _ groups: [Int: [[Int]]]) -> Set<Int> {
    var down: Set = [node]
    var count = 0
    while count < down.count {
      count = down.count
      for other in needs.indices {
        let lacksNeed = needs[other].contains(where: down.contains)
        let lacksGroup = (groups[other] ?? []).contains { $0.allSatisfy(down.contains) }
        if lacksNeed || lacksGroup { down.insert(other) }
      }
    }
    return down
  }
}

extension SeededNumbers {
  /// Groups of one to three alternatives for some of the nodes; without cycles they point at higher ones.
  fileprivate mutating func groups(of count: Int, isAcyclic: Bool = true) -> [Int: [[Int]]] {
    var groups: [Int: [[Int]]] = [:]
    for node in 0..<count where Int.random(in: 0..<2, using: &self) == 0 {
      let others = (0..<count).filter { isAcyclic ? $0 > node : $0 != node }
      guard !others.isEmpty else { continue }
      groups[node] = (0..<Int.random(in: 1...2, using: &self)).map { _ in
        Array(others.shuffled(using: &self).prefix(Int.random(in: 1...3, using: &self)))
      }
    }
    return groups
  }
}
