/// One shortest cycle of every part of a directed graph that has any.

/// Looks in every part for a shortest cycle.
///
/// A breadth-first search from one node after another; in a part that is too large for that, from as
/// many of its lowest nodes as four million steps in all allow and from 64 at least, so that the time stays
/// linear. There a cycle is still a cycle, and perhaps not the shortest.
///
/// - Parameter arrows: For every node, the nodes that it points at.
/// - Returns: The nodes along each cycle, from the lowest of them on, sorted by that.
package func shortestCycles(of arrows: [[Int]]) -> [[Int]] {
  let parts = strongComponents(of: arrows)
  var search = CycleSearch(arrows, parts)
  return parts.compactMap { search.shortestCycle(in: $0) }.sorted { $0[0] < $1[0] }
}

private struct CycleSearch {
  private let arrows: [[Int]]
  private var part: [Int]
  private let starts: Int
  /// The search that saw a node last, so that nothing need be cleared between two of them.
  private var seen: [Int]
  private var previous: [Int]
  private var round = 0

  init(_ arrows: [[Int]], _ parts: [[Int]]) {
    self.arrows = arrows
    part = [Int](repeating: 0, count: arrows.count)
    seen = part
    previous = part
    starts = max(64, 4_000_000 / max(1, arrows.reduce(0) { $0 + $1.count }))
    for (number, members) in parts.enumerated() {
      for member in members { part[member] = number }
    }
  }

  mutating func shortestCycle(in members: [Int]) -> [Int]? {
    if members.count == 1, !arrows[members[0]].contains(members[0]) { return nil }
    var best: [Int]?
    for start in members.sorted().prefix(starts) {
      best = cycle(through: start, below: best?.count ?? .max) ?? best
    }
    return best.map(startingAtLowest)
  }

  /// Gives up at the length of what is known already.
  private mutating func cycle(through start: Int, below limit: Int) -> [Int]? {
    round += 1
    var frontier = [start]
    var length = 1
    while !frontier.isEmpty, length < limit {
      var next: [Int] = []
      for node in frontier {
        for target in arrows[node] where part[target] == part[start] {
          if target == start { return path(to: node, from: start) }
          guard seen[target] != round else { continue }
          seen[target] = round
          previous[target] = node
          next.append(target)
        }
      }
      frontier = next
      length += 1
    }
    return nil
  }

  private func path(to end: Int, from start: Int) -> [Int] {
    var nodes = [end]
    while let last = nodes.last, last != start { nodes.append(previous[last]) }
    return nodes.reversed()
  }
}

private func startingAtLowest(_ cycle: [Int]) -> [Int] {
  guard let first = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) else { return cycle }
  return Array(cycle[first...] + cycle[..<first])
}
