/// Which decisions take the place of which, and the circles in that.

internal import Base
internal import Handbook

/// Nodes are the numbers of documents; an arrow leads from a decision to one whose place it takes.
struct SupersessionGraph {
  private(set) var arrows: [[Arrow]]

  struct Arrow {
    let target: Int
    /// Where it is stated, by either of the two.
    let place: Place
  }

  init(_ handbook: Handbook) {
    arrows = [[Arrow]](repeating: [], count: handbook.documents.count)
    var seen: Set<[Int]> = []
    for number in handbook.decisions.documents {
      for (relation, other) in handbook.decisions.relations(of: number)
      where relation.kind == .supersedes || relation.kind == .supersededBy {
        let ends = relation.kind == .supersedes ? [number, other] : [other, number]
        guard seen.insert(ends).inserted else { continue }
        let place = Place(handbook.documents[number].path, relation.range)
        arrows[ends[0]].append(Arrow(target: ends[1], place: place))
      }
    }
  }

  /// One shortest circle of every part of the graph that has any, each as the nodes along it.
  ///
  /// A circle begins at the first of its nodes in the order of the handbook.
  var cycles: [[Int]] {
    strongComponents(of: arrows.map { $0.map(\.target) }).compactMap(shortestCycle)
      .sorted { $0[0] < $1[0] }
  }

  /// Where a step of a circle is stated.
  func place(from node: Int, to target: Int) -> Place? {
    arrows[node].first { $0.target == target }?.place
  }

  /// Looks from one node after another; in a component too large for that, from as many of the first as
  /// a million steps allow, so that the time stays linear.
  private func shortestCycle(in component: [Int]) -> [Int]? {
    let nodes = component.sorted()
    let members = Set(nodes)
    let steps = nodes.reduce(0) { $0 + arrows[$1].count }
    var best: [Int]?
    for start in nodes.prefix(max(1, 1_000_000 / max(1, steps))) {
      guard let cycle = shortestCycle(through: start, members, below: best?.count ?? .max) else {
        continue
      }
      best = cycle
    }
    return best.map(startingAtFirst)
  }

  /// A breadth-first search that gives up at the length of what is known already.
  private func shortestCycle(
    through start: Int,
    _ members: Set<Int>,
    below limit: Int
  ) -> [Int]? {
    var previous: [Int: Int] = [:]
    var frontier = [start]
    var length = 1
    while !frontier.isEmpty, length < limit {
      var next: [Int] = []
      for node in frontier {
        for target in arrows[node].map(\.target) where members.contains(target) {
          if target == start { return path(to: node, from: start, previous) }
          guard previous[target] == nil else { continue }
          previous[target] = node
          next.append(target)
        }
      }
      frontier = next
      length += 1
    }
    return nil
  }
}

private func path(to node: Int, from start: Int, _ previous: [Int: Int]) -> [Int] {
  var nodes = [node]
  while let last = nodes.last, last != start, let before = previous[last] { nodes.append(before) }
  return nodes.reversed()
}

private func startingAtFirst(_ cycle: [Int]) -> [Int] {
  guard let first = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) else { return cycle }
  return Array(cycle[first...] + cycle[..<first])
}
