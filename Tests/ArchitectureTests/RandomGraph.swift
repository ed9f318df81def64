/// Small random graphs, and what is true of them by brute force.

import TestNumbers

extension SeededNumbers {
  /// The arrows of a graph of two nodes or more, none from a node to itself.
  mutating func graph(isAcyclic: Bool = false, upTo most: Int = 7) -> [[Int]] {
    let count = Int.random(in: 2...most, using: &self)
    let density = Int.random(in: 10...60, using: &self)
    return (0..<count).map { source in
      (0..<count).filter { target in
        let isAllowed = isAcyclic ? source < target : source != target
        return isAllowed && Int.random(in: 0..<100, using: &self) < density
      }
    }
  }
}

/// Every path of a graph that passes no node twice, from every node, a single node included.
func simplePaths(_ arrows: [[Int]]) -> [[Int]] {
  func extended(_ path: [Int]) -> [[Int]] {
    let last = path[path.count - 1]
    let longer = arrows[last].filter { !path.contains($0) }.flatMap { extended(path + [$0]) }
    return [path] + longer
  }
  return arrows.indices.flatMap { extended([$0]) }
}

/// What can be reached from nodes, themselves included, without passing some others.
func reached(_ arrows: [[Int]], from roots: [Int], without removed: Set<Int> = []) -> Set<Int> {
  var seen = Set(roots).subtracting(removed)
  var hasGrown = true
  while hasGrown {
    let more = seen.union(seen.flatMap { arrows[$0] }).subtracting(removed)
    hasGrown = more.count > seen.count
    seen = more
  }
  return seen
}

/// What did not hold, kept until the end, since a test of its own for each of a million facts is slow.
struct Tally {
  private(set) var wrong: [String] = []

  mutating func count(_ isRight: Bool, _ what: @autoclosure () -> String) {
    if !isRight, wrong.count < 20 { wrong.append(what()) }
  }
}
