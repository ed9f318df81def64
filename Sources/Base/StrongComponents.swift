/// The parts of a directed graph in which every node can be reached from every other.

/// By Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972), with a stack of its own, since
/// a chain may be longer than the stack of a thread.
///
/// - Parameter arrows: For every node, the nodes that it points at.
/// - Returns: The nodes of each part, in no order.
package func strongComponents(of arrows: [[Int]]) -> [[Int]] {
  var search = ComponentSearch(arrows)
  for node in arrows.indices { search.visit(node) }
  return search.components
}

private struct ComponentSearch {
  private let arrows: [[Int]]
  private var order: [Int?]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0
  private(set) var components: [[Int]] = []

  init(_ arrows: [[Int]]) {
    self.arrows = arrows
    order = [Int?](repeating: nil, count: arrows.count)
    lowest = [Int](repeating: 0, count: arrows.count)
    isOpen = [Bool](repeating: false, count: arrows.count)
  }

  mutating func visit(_ root: Int) {
    guard order[root] == nil else { return }
    var path = [(node: root, next: 0)]
    enter(root)
    while let (node, next) = path.last {
      if next < arrows[node].count {
        path[path.count - 1].next += 1
        let target = arrows[node][next]
        if let seen = order[target] {
          if isOpen[target] { lowest[node] = min(lowest[node], seen) }
        } else {
          enter(target)
          path.append((target, 0))
        }
      } else {
        path.removeLast()
        leave(node, to: path.last?.node)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = count
    lowest[node] = count
    count += 1
    open.append(node)
    isOpen[node] = true
  }

  private mutating func leave(_ node: Int, to parent: Int?) {
    if let parent { lowest[parent] = min(lowest[parent], lowest[node]) }
    guard lowest[node] == order[node] else { return }
    var component: [Int] = []
    while let member = open.popLast() {
      isOpen[member] = false
      component.append(member)
      if member == node { break }
    }
    components.append(component)
  }
}
