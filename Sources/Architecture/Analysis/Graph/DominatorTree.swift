/// What every path from the outside to a node passes.

/// A node dominates another when no path leads from a root to the other but by it.
///
/// By Lengauer and Tarjan, "A Fast Algorithm for Finding Dominators in a Flowgraph" (1979), in the simple
/// form with path compression: O(m log n) for any graph. The algorithm of Cooper, Harvey and Kennedy is
/// shorter and as fast on most graphs, and quadratic on those that somebody makes to be slow.
package struct DominatorTree: Sendable {
  /// For every node, the nearest of those that dominate it; nothing for the roots, for what is reached
  /// from several of them in ways that have no node in common, and for what is not reached.
  package let parent: [Int?]
  package let isReached: [Bool]

  package init(of arrows: [[Int]], from roots: [Int]) {
    var search = DominatorSearch(arrows, roots)
    search.run()
    parent = search.parents
    isReached = search.number.map { $0 > 0 }
  }

  /// All nodes that dominate a node, the nearest first, the node itself not among them.
  package func dominators(of node: Int) -> [Int] {
    var nodes: [Int] = []
    var last = node
    while let next = parent[last] {
      nodes.append(next)
      last = next
    }
    return nodes
  }
}

/// Works on the numbers of the depth-first search; 0 stands before all roots.
private struct DominatorSearch {
  private let arrows: [[Int]]
  private(set) var number: [Int]
  private var node = [-1]
  private var before = [0]
  private var sources: [[Int]] = [[]]
  private var semi: [Int] = []
  private var label: [Int] = []
  private var ancestor: [Int] = []
  private var dominator: [Int] = []

  init(_ arrows: [[Int]], _ roots: [Int]) {
    self.arrows = arrows
    number = [Int](repeating: 0, count: arrows.count)
    for root in roots where number[root] == 0 { explore(root) }
    for root in roots { sources[number[root]].append(0) }
  }

  var parents: [Int?] {
    number.map { $0 > 0 && dominator[$0] > 0 ? node[dominator[$0]] : nil }
  }

  private mutating func explore(_ root: Int) {
    enter(root, from: 0)
    var path = [(node: root, next: 0)]
    while let (node, next) = path.last {
      guard next < arrows[node].count else {
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = arrows[node][next]
      if number[target] == 0 {
        enter(target, from: number[node])
        path.append((target, 0))
      }
      sources[number[target]].append(number[node])
    }
  }

  private mutating func enter(_ target: Int, from parent: Int) {
    number[target] = node.count
    node.append(target)
    before.append(parent)
    sources.append([])
  }

  mutating func run() {
    let numbers = Array(node.indices)
    (semi, label, dominator) = (numbers, numbers, numbers.map { _ in 0 })
    ancestor = numbers.map { _ in -1 }
    var buckets = [[Int]](repeating: [], count: numbers.count)
    for current in numbers.dropFirst().reversed() {
      for source in sources[current] { semi[current] = min(semi[current], semi[best(source)]) }
      buckets[semi[current]].append(current)
      let parent = before[current]
      ancestor[current] = parent
      for waiting in buckets[parent] {
        let found = best(waiting)
        dominator[waiting] = semi[found] < semi[waiting] ? found : parent
      }
      buckets[parent] = []
    }
    for current in numbers.dropFirst() where dominator[current] != semi[current] {
      dominator[current] = dominator[dominator[current]]
    }
  }

  /// The one with the least semidominator on the way up that is known so far, which is made shorter.
  private mutating func best(_ start: Int) -> Int {
    guard ancestor[start] >= 0 else { return start }
    var path: [Int] = []
    var current = start
    while ancestor[ancestor[current]] >= 0 {
      path.append(current)
      current = ancestor[current]
    }
    for step in path.reversed() {
      let above = ancestor[step]
      if semi[label[above]] < semi[label[step]] { label[step] = label[above] }
      ancestor[step] = ancestor[above]
    }
    return label[start]
  }
}
