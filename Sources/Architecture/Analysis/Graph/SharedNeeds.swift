/// What several nodes of a graph cannot do without alike.

package struct SharedNeeds: Sendable {
  /// For every node, the nodes that it cannot do without and that nothing stands in for.
  private let needs: [[Int]]

  package init(_ needs: [[Int]]) {
    self.needs = needs
  }

  /// The nodes nearest to the members that all of them need.
  ///
  /// What those need in their turn is not told again. A member that all others need is one of them. Each
  /// comes with the way to it from each member, both ends included. The steps are the needs that may be
  /// looked at; when they are used up, nothing is found any more.
  package func nearest(to members: [Int], steps: inout Int) -> [(node: Int, ways: [[Int]])] {
    var shared: Set<Int>?
    var befores: [[Int: Int]] = []
    for member in members {
      guard let before = reached(from: member, &steps) else { return [] }
      shared = shared?.filter { before[$0] != nil } ?? Set(before.keys)
      befores.append(before)
    }
    let all = shared ?? []
    let nearest = all.filter { node in
      befores.contains { before in
        before[node].map { $0 == node || !all.contains($0) } ?? false
      }
    }
    return nearest.sorted().map { node in (node, befores.map { way(to: node, $0) }) }
  }

  /// Everything that a node needs, itself included, each with the node before it.
  private func reached(from start: Int, _ steps: inout Int) -> [Int: Int]? {
    var before = [start: start]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for need in needs[node] {
        steps -= 1
        guard steps > 0 else { return nil }
        guard before[need] == nil else { continue }
        before[need] = node
        queue.append(need)
      }
    }
    return before
  }

  private func way(to node: Int, _ before: [Int: Int]) -> [Int] {
    var way = [node]
    while let last = way.last, let previous = before[last], previous != last {
      way.append(previous)
    }
    return way.reversed()
  }
}
