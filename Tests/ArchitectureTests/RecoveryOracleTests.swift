/// The recovery of random small models, against everything that could be tried.

import Testing
import TestNumbers

@testable import Architecture

@Suite("Recovery, tried in every order")
struct RecoveryOracleTests {
  @Test("waves are those of the best of all orders, and what has none starts in no order")
  func orders() {
    let orders = (0...5).map(permutations)
    for seed in 0..<10_000 {
      var numbers = SeededNumbers(UInt64(seed))
      let (count, needs) = randomNeeds(&numbers, atMost: 5)
      let result = RecoveryOrder(nodes: count, needs: needs)
      var best = [Int?](repeating: nil, count: count)
      for order in orders[count] {
        for (node, wave) in started(order, needs) where wave < best[node] ?? .max {
          best[node] = wave
        }
      }
      #expect(result.wave == best, "seed \(seed): \(needs)")
      guard result.wave == best else { return }
    }
  }

  @Test("every knot shows one of its shortest ways round")
  func cycles() {
    for seed in 0..<10_000 {
      var numbers = SeededNumbers(UInt64(seed))
      let (count, needs) = randomNeeds(&numbers, atMost: 6)
      let result = RecoveryOrder(nodes: count, needs: needs)
      var arrows = [Set<Int>](repeating: [], count: count)
      for need in needs where need.providers.allSatisfy({ result.wave[$0] == nil }) {
        arrows[need.waiter].formUnion(need.providers)
      }
      let rings = simpleCycles(of: arrows)
      let knots = Set(rings.map { ring in knot(of: ring[0], rings) })
      #expect(result.cycles.count == knots.count, "seed \(seed): \(needs)")
      for cycle in result.cycles {
        let same = rings.filter { knot(of: $0[0], rings).contains(cycle[0]) }
        #expect(rings.contains(cycle), "seed \(seed): \(cycle)")
        #expect(cycle.count == same.map(\.count).min(), "seed \(seed): \(cycle)")
      }
    }
  }

  @Test("times are those of the longest path, for the best choice among those that stand in")
  func times() {
    for seed in 0..<10_000 {
      var numbers = SeededNumbers(UInt64(seed))
      let (count, needs) = randomNeeds(&numbers, atMost: 6)
      let own = (0..<count).map { _ in
        Int.random(in: 0...4, using: &numbers) == 0 ? nil : Int.random(in: 0...9, using: &numbers)
      }
      for mode in [RecoverySchedule.Mode.parallel, .sequential] {
        let result = RecoverySchedule(own: own, needs: needs, mode)
        let expected = (0..<count).map { node in
          choices(needs).compactMap { longest(from: node, $0, own, mode, []) }.min()
        }
        #expect(result.times == expected, "seed \(seed), \(mode): \(needs)")
        guard result.times == expected else { return }
      }
    }
  }
}

private func randomNeeds(
  _ numbers: inout SeededNumbers,
  atMost limit: Int
) -> (count: Int, needs: [Need]) {
  let count = Int.random(in: 2...limit, using: &numbers)
  let density = Int.random(in: 10...35, using: &numbers)
  var needs: [Need] = []
  for waiter in 0..<count {
    for provider in 0..<count where waiter != provider {
      guard Int.random(in: 0..<100, using: &numbers) < density else { continue }
      let second = Int.random(in: 0..<count, using: &numbers)
      let hasSecond = Int.random(in: 0..<4, using: &numbers) == 0 && second != waiter
      needs.append(Need(waiter, hasSecond ? [provider, second] : [provider]))
    }
  }
  return (count, needs)
}

private func permutations(_ count: Int) -> [[Int]] {
  guard count > 0 else { return [[]] }
  return permutations(count - 1).flatMap { shorter in
    (0...shorter.count).map { place in
      Array(shorter[..<place]) + [count - 1] + Array(shorter[place...])
    }
  }
}

/// Starts one after the other until one cannot start, each in the wave after those that it needs.
private func started(_ order: [Int], _ needs: [Need]) -> [(node: Int, wave: Int)] {
  var wave: [Int: Int] = [:]
  var result: [(Int, Int)] = []
  for node in order {
    var own = 0
    for need in needs where need.waiter == node {
      guard let first = need.providers.compactMap({ wave[$0] }).min() else { return result }
      own = max(own, first + 1)
    }
    wave[node] = own
    result.append((node, own))
  }
  return result
}

/// All ways round that meet no node twice, each from its lowest node on.
private func simpleCycles(of arrows: [Set<Int>]) -> [[Int]] {
  func extended(_ path: [Int]) -> [[Int]] {
    guard let last = path.last else { return [] }
    return arrows[last].sorted().flatMap { next -> [[Int]] in
      if next == path[0] { return [path] }
      return next < path[0] || path.contains(next) ? [] : extended(path + [next])
    }
  }
  return arrows.indices.flatMap { extended([$0]) }
}

/// All nodes that can be reached from one by going round and round.
private func knot(of node: Int, _ rings: [[Int]]) -> Set<Int> {
  var knot: Set = [node]
  while let ring = rings.first(where: { !knot.isDisjoint(with: $0) && !knot.isSuperset(of: $0) }) {
    knot.formUnion(ring)
  }
  return knot
}

/// Every way to settle on one provider for each need.
private func choices(_ needs: [Need]) -> [[Need]] {
  needs.reduce([[]]) { chosen, need in
    chosen.flatMap { before in need.providers.map { before + [Need(need.waiter, [$0])] } }
  }
}

/// The longest of all paths from a node; nothing when one of them comes back to itself.
private func longest(
  from node: Int,
  _ needs: [Need],
  _ own: [Int?],
  _ mode: RecoverySchedule.Mode,
  _ path: [Int]
) -> Int? {
  guard !path.contains(node) else { return nil }
  var rest = 0
  for need in needs where need.waiter == node {
    guard let time = longest(from: need.providers[0], needs, own, mode, path + [node]) else {
      return nil
    }
    rest = max(rest, time)
  }
  switch mode {
  case .parallel: return max(rest, own[node] ?? 0)
  case .sequential: return rest + (own[node] ?? 0)
  }
}
