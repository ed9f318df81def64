import TestNumbers
import Testing

@testable import Layout

/// A system of distances with the cost of its solutions.
private struct DistanceSystem {
  let count: Int
  var distances: [(low: Int, high: Int, distance: Int)] = []
  var pulls: [(low: Int, high: Int, distance: Int, weight: Int)] = []

  init(_ seed: Int, variables: Int) {
    var numbers = SeededNumbers(UInt64(seed))
    func any(_ range: Range<Int>) -> Int { Int.random(in: range, using: &numbers) }
    count = variables
    for high in 1..<variables { distances.append((any(0..<high), high, any(0..<4))) }
    for _ in 0..<2 * variables {
      let (low, high) = (any(0..<variables), any(0..<variables))
      if low < high { pulls.append((low, high, any(-3..<5), any(1..<9))) }
    }
  }

  func solution() -> [Int] {
    var simplex = NetworkSimplex(variables: count)
    for each in distances { simplex.keep(each.low, each.high, apart: each.distance) }
    for each in pulls {
      simplex.pull(each.low, each.high, to: each.distance, weight: each.weight)
    }
    // Everything hangs on the first variable, as everything in a picture hangs on its left side.
    for variable in 1..<count { simplex.shorten(0, variable, weight: 1) }
    return simplex.solve()
  }

  func isKept(by places: [Int]) -> Bool {
    distances.allSatisfy { places[$0.high] - places[$0.low] >= $0.distance }
  }

  func cost(_ places: [Int]) -> Int {
    pulls.reduce(places.reduce(0) { $0 + $1 - places[0] }) { cost, pull in
      cost + pull.weight * abs(places[pull.high] - places[pull.low] - pull.distance)
    }
  }
}

@Suite("The network simplex method")
struct NetworkSimplexTests {
  @Test("finds what trying everything finds", arguments: 0..<40)
  func best(seed: Int) {
    let system = DistanceSystem(seed, variables: 4)
    let found = system.solution()
    #expect(system.isKept(by: found))
    var least = Int.max
    for first in -8...16 {
      for second in -8...16 {
        for third in -8...16 {
          let tried = [0, first, second, third]
          if system.isKept(by: tried) { least = min(least, system.cost(tried)) }
        }
      }
    }
    #expect(system.cost(found) == least)
  }

  @Test("finds what no small step makes better", arguments: 0..<20)
  func steps(seed: Int) {
    let system = DistanceSystem(seed + 100, variables: 40)
    let found = system.solution()
    #expect(system.isKept(by: found))
    let cost = system.cost(found)
    for variable in found.indices {
      for step in [-2, -1, 1, 2] {
        var moved = found
        moved[variable] += step
        #expect(!system.isKept(by: moved) || system.cost(moved) >= cost)
      }
    }
  }

  @Test("keeps all distances when it gives up being the best")
  func relaxed() {
    let system = DistanceSystem(7, variables: 8_000)
    #expect(system.isKept(by: system.solution()))
  }
}
