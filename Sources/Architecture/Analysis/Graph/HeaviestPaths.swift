/// For every node of a graph without cycles, the path on which most weight arrives.

/// Linear in the arrows, by taking the nodes in an order in which those that point come before those that
/// are pointed at.
package struct HeaviestPaths<Weight: Comparable & Sendable>: Sendable {
  /// What arrives at each node.
  package let weights: [Weight]
  /// The arrow on which it arrives; nothing where no arrow adds anything.
  package let arriving: [CallArrow?]
  /// The arrow on which the path begins.
  package let first: [CallArrow?]

  /// - Parameters:
  ///   - order: All nodes, those that point before those that are pointed at.
  ///   - arrows: Those that begin at each node.
  ///   - start: What arrives at a node that nobody points at.
  ///   - adding: What arrives at the end of an arrow when so much arrives at its beginning.
  package init(
    order: [Int],
    arrows: [[CallArrow]],
    start: Weight,
    adding: (Weight, CallArrow) -> Weight
  ) {
    var weights = [Weight](repeating: start, count: arrows.count)
    var arriving = [CallArrow?](repeating: nil, count: arrows.count)
    var first = arriving
    for node in order {
      for arrow in arrows[node] {
        let weight = adding(weights[node], arrow)
        guard weight > weights[arrow.target] else { continue }
        weights[arrow.target] = weight
        arriving[arrow.target] = arrow
        first[arrow.target] = first[node] ?? arrow
      }
    }
    self.weights = weights
    self.arriving = arriving
    self.first = first
  }

  /// The numbers of the relations on the path to a node, in order.
  package func path(to node: Int) -> [Int] {
    var path: [Int] = []
    var node = node
    while let arrow = arriving[node] {
      path.append(arrow.relation)
      node = arrow.source
    }
    return path.reversed()
  }
}

/// An arrow from a caller to what it calls.
package struct CallArrow: Hashable, Sendable {
  package let source: Int
  package let target: Int
  /// The number of the relation.
  package let relation: Int

  package init(from source: Int, to target: Int, _ relation: Int) {
    self.source = source
    self.target = target
    self.relation = relation
  }
}
