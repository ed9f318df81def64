/// Shortest ways from everywhere in a directed graph to one node of it.

/// Found by a breadth-first search against the arrows, and kept as one arrow for each node.
package struct ShortestWays: Sendable {
  private var next: [Int?]
  private var distance: [Int?]

  /// - Parameters:
  ///   - end: Where all ways lead.
  ///   - sources: For every node, the nodes that point at it.
  package init(to end: Int, sources: [[Int]]) {
    next = [Int?](repeating: nil, count: sources.count)
    distance = next
    distance[end] = 0
    var queue = [end]
    var first = 0
    while first < queue.count {
      let node = queue[first]
      first += 1
      for source in sources[node] where distance[source] == nil {
        distance[source] = (distance[node] ?? 0) + 1
        next[source] = node
        queue.append(source)
      }
    }
  }

  /// The nodes of the way from the nearest of some, the lowest of equals; none where no way leads.
  package func way(fromNearestOf starts: [Int]) -> [Int] {
    let start = starts.filter { distance[$0] != nil }
      .min { (distance[$0] ?? 0, $0) < (distance[$1] ?? 0, $1) }
    guard let start else { return [] }
    var way = [start]
    while let last = way.last, let step = next[last] { way.append(step) }
    return way
  }
}

/// For every node, the nodes that point at it, in their order.
package func reversedArrows(_ arrows: [[Int]]) -> [[Int]] {
  var sources = [[Int]](repeating: [], count: arrows.count)
  for (source, targets) in arrows.enumerated() {
    for target in targets { sources[target].append(source) }
  }
  return sources
}
