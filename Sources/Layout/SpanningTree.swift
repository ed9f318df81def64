/// The tree of arcs that a network simplex method moves from arc to arc.
///
/// A node knows its parent, the arc to it and its children, and the potential that the arcs of the
/// tree give it.
struct SpanningTree {
  private(set) var parent: [Int]
  /// The arc to the parent.
  private(set) var arc: [Int]
  /// Whether that arc leads to the parent.
  private(set) var isUp: [Bool]
  var potential: [Int]
  private var depth: [Int]
  private var firstChild: [Int]
  private var next: [Int]
  private var previous: [Int]

  init(count: Int) {
    parent = [Int](repeating: -1, count: count)
    (arc, firstChild, next, previous) = (parent, parent, parent, parent)
    isUp = [Bool](repeating: false, count: count)
    potential = [Int](repeating: 0, count: count)
    depth = potential
  }

  mutating func add(_ node: Int, below other: Int, by arc: Int, isUp: Bool) {
    self.arc[node] = arc
    self.isUp[node] = isUp
    depth[node] = depth[other] + 1
    hang(node, below: other)
  }

  /// The lowest node above both.
  func join(_ first: Int, _ second: Int) -> Int {
    var (left, right) = (first, second)
    while left != right {
      if depth[left] >= depth[right] { left = parent[left] } else { right = parent[right] }
    }
    return left
  }

  /// Cuts a branch off and hangs it up again by another of its nodes, all its potentials shifted.
  mutating func move(
    from cut: Int,
    hangingBy inner: Int,
    to other: Int,
    by entering: Int,
    isUp: Bool,
    shift: Int
  ) {
    var (node, above, newArc, newIsUp) = (inner, other, entering, isUp)
    while true {
      let old = (parent: parent[node], arc: arc[node], isUp: self.isUp[node])
      unhang(node)
      hang(node, below: above)
      arc[node] = newArc
      self.isUp[node] = newIsUp
      if node == cut { break }
      (above, node, newArc, newIsUp) = (node, old.parent, old.arc, !old.isUp)
    }
    update(below: inner, shift)
  }

  private mutating func hang(_ node: Int, below other: Int) {
    let first = firstChild[other]
    parent[node] = other
    next[node] = first
    previous[node] = -1
    if first >= 0 { previous[first] = node }
    firstChild[other] = node
  }

  private mutating func unhang(_ node: Int) {
    let (before, after) = (previous[node], next[node])
    if before >= 0 { next[before] = after } else { firstChild[parent[node]] = after }
    if after >= 0 { previous[after] = before }
  }

  private mutating func update(below top: Int, _ shift: Int) {
    var node = top
    while true {
      potential[node] += shift
      depth[node] = depth[parent[node]] + 1
      if firstChild[node] >= 0 {
        node = firstChild[node]
        continue
      }
      while node != top, next[node] < 0 { node = parent[node] }
      if node == top { return }
      node = next[node]
    }
  }
}
