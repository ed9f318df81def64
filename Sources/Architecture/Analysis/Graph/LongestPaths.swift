/// From every node of a directed graph, a longest path.

internal import Base

/// Nodes that reach each other count as one part, since a path may go round among them for ever.
///
/// Where there are no cycles the paths are the longest that there are; elsewhere they pass as many of the
/// parts as can be. They are all given by one arrow for each node, so that time and memory are linear.
package struct LongestPaths: Sendable {
  /// For every node, the one after it on its path; nothing where the path ends.
  package let next: [Int?]
  /// For every node, how many nodes are on its path, itself included.
  package let count: [Int]

  /// Works the paths out.
  ///
  /// - Parameters:
  ///   - arrows: For every node, the nodes that it points at.
  ///   - parts: The nodes that reach each other, those that are pointed at first.
  package init(of arrows: [[Int]], parts: [[Int]]) {
    var search = PathSearch(arrows, parts)
    for (number, members) in parts.enumerated() { search.visit(number, members) }
    next = search.next
    count = search.count
  }

  /// The nodes of the path from a node, no more of them than a limit.
  package func path(from node: Int, atMost limit: Int = .max) -> [Int] {
    var nodes = [node]
    while nodes.count < limit, let last = nodes.last, let step = next[last] { nodes.append(step) }
    return nodes
  }
}

private struct PathSearch {
  private let arrows: [[Int]]
  private let sources: [[Int]]
  private var part: [Int]
  /// For every part, how many parts the longest path from it passes.
  private var depth: [Int]
  private(set) var next: [Int?]
  private(set) var count: [Int]

  init(_ arrows: [[Int]], _ parts: [[Int]]) {
    self.arrows = arrows
    sources = reversedArrows(arrows)
    part = [Int](repeating: 0, count: arrows.count)
    depth = [Int](repeating: 1, count: parts.count)
    next = [Int?](repeating: nil, count: arrows.count)
    count = [Int](repeating: 1, count: arrows.count)
    for (number, members) in parts.enumerated() {
      for member in members { part[member] = number }
    }
  }

  /// Leaves a part by the arrow to the deepest other one; from its other nodes the way leads there.
  mutating func visit(_ number: Int, _ members: [Int]) {
    var best: (depth: Int, exit: Int, target: Int)?
    for exit in members {
      for target in arrows[exit] where part[target] != number {
        let found = (depth: depth[part[target]], exit: exit, target: target)
        if let best, (-best.depth, best.exit, best.target) <= (-found.depth, exit, target) {
          continue
        }
        best = found
      }
    }
    guard let best else { return }
    depth[number] = best.depth + 1
    next[best.exit] = best.target
    count[best.exit] = count[best.target] + 1
    lead(to: best.exit, in: number)
  }

  private mutating func lead(to exit: Int, in number: Int) {
    var queue = [exit]
    var first = 0
    while first < queue.count {
      let node = queue[first]
      first += 1
      for source in sources[node] where part[source] == number && next[source] == nil {
        next[source] = node
        count[source] = count[node] + 1
        queue.append(source)
      }
    }
  }
}
