/// The least-cost solution of a system of distances, by the network simplex method.
///
/// Both problems of a layered drawing that have an exact answer are of this form: ranks, and places
/// along a rank (Gansner, Koutsofios, North, Vo, "A Technique for Drawing Directed Graphs", 1993,
/// sections 2 and 4). Their method walks from solution to solution of the distances; this one
/// solves the dual, a flow of least cost, and reads the places off its potentials, so that the cost
/// of an absolute value needs no extra variable. Trees stay strongly feasible (Cunningham, 1976), so
/// that it ends; entering arcs are sought block by block (Király, Kovács, "Efficient
/// implementations of minimum-cost flow algorithms", 2012). All numbers are whole.
struct NetworkSimplex {
  private(set) var arcs: [Arc] = []
  private var demand: [Int]
  /// What a unit of each variable costs, besides what pulls at it.
  private var slopes: [Int]
  /// The tree, with a root of its own behind the last variable.
  private var tree: SpanningTree
  let count: Int

  struct Arc {
    let source: Int
    let target: Int
    let length: Int
    let capacity: Int
    var flow = 0
    var state = ArcState.empty

    /// Whether it demands a distance, and does not merely pull.
    var isDistance: Bool { capacity == unlimited }
  }

  enum ArcState: Int {
    case full = -1
    case inTree = 0
    case empty = 1
  }

  init(variables count: Int) {
    self.count = count
    demand = [Int](repeating: 0, count: count)
    slopes = demand
    tree = SpanningTree(count: count + 1)
  }

  /// Demands that one variable exceed another by so much or more.
  mutating func keep(_ low: Int, _ high: Int, apart distance: Int) {
    arcs.append(Arc(source: low, target: high, length: distance, capacity: unlimited))
  }

  /// Makes the difference of two variables cost so much a unit.
  mutating func shorten(_ low: Int, _ high: Int, weight: Int) {
    slopes[high] += weight
    slopes[low] -= weight
    demand[high] += weight
    demand[low] -= weight
  }

  /// Makes it cost so much a unit that the difference of two variables is not the one wanted.
  mutating func pull(_ low: Int, _ high: Int, to distance: Int, weight: Int) {
    arcs.append(Arc(source: low, target: high, length: distance, capacity: 2 * weight))
    demand[high] += weight
    demand[low] -= weight
  }
}

/// With more than that the best solution would take too long.
private let mostVariables = 6_000

/// More than any sum of demands.
private let unlimited = Int.max / 4

extension NetworkSimplex {
  /// The values of the variables; those that nothing ties together may lie anywhere.
  mutating func solve() -> [Int] {
    guard count <= mostVariables else {
      var relaxation = Relaxation(arcs, slopes: slopes)
      return relaxation.solve()
    }
    let real = arcs.count
    addRoot()
    var search = BlockSearch(count: real)
    while let entering = search.next(arcs, tree.potential) { pivot(entering) }
    arcs.removeLast(arcs.count - real)
    return Array(tree.potential.prefix(count))
  }

  /// Ties every variable to the root by an arc that is too costly to stay in use.
  private mutating func addRoot() {
    let height = arcs.reduce(1) { $0 + abs($1.length) }
    arcs.reserveCapacity(arcs.count + count)
    for variable in 0..<count {
      let isFed = demand[variable] > 0
      var arc = Arc(
        source: isFed ? count : variable,
        target: isFed ? variable : count,
        length: -height,
        capacity: unlimited
      )
      arc.flow = abs(demand[variable])
      arc.state = .inTree
      tree.add(variable, below: count, by: arcs.count, isUp: !isFed)
      tree.potential[variable] = isFed ? -height : height
      arcs.append(arc)
    }
  }

  /// Sends what flow it can around the circle that an arc closes, and opens the circle elsewhere.
  private mutating func pivot(_ entering: Int) {
    let arc = arcs[entering]
    let isForward = arc.state == .empty
    let first = isForward ? arc.source : arc.target
    let second = isForward ? arc.target : arc.source
    let top = tree.join(first, second)
    let block = bottleneck(from: first, and: second, to: top, room: arc.capacity)
    push(block.room, from: first, and: second, to: top)
    arcs[entering].flow += isForward ? block.room : -block.room
    guard let cut = block.node else {
      arcs[entering].state = isForward ? .full : .empty
      return
    }
    let leaving = tree.arc[cut]
    arcs[leaving].state = arcs[leaving].flow == 0 ? .empty : .full
    arcs[entering].state = .inTree
    let inner = block.isFirst ? first : second
    let slack = tree.potential[arc.target] - tree.potential[arc.source] - arc.length
    tree.move(
      from: cut,
      hangingBy: inner,
      to: block.isFirst ? second : first,
      by: entering,
      isUp: inner == arc.source,
      shift: inner == arc.target ? -slack : slack
    )
  }

  private struct Bottleneck {
    var room: Int
    var node: Int?
    var isFirst = true
  }

  /// The narrowest arc of the circle, the last one of several that are as narrow.
  private func bottleneck(from first: Int, and second: Int, to top: Int, room: Int) -> Bottleneck {
    var found = Bottleneck(room: room)
    var node = first
    while node != top {
      let left = roomOfArc(above: node, isFilling: !tree.isUp[node])
      if left < found.room { found = Bottleneck(room: left, node: node) }
      node = tree.parent[node]
    }
    node = second
    while node != top {
      let left = roomOfArc(above: node, isFilling: tree.isUp[node])
      if left <= found.room { found = Bottleneck(room: left, node: node, isFirst: false) }
      node = tree.parent[node]
    }
    return found
  }

  private func roomOfArc(above node: Int, isFilling: Bool) -> Int {
    let arc = tree.arc[node]
    return isFilling ? arcs[arc].capacity - arcs[arc].flow : arcs[arc].flow
  }

  private mutating func push(_ amount: Int, from first: Int, and second: Int, to top: Int) {
    guard amount != 0 else { return }
    var node = first
    while node != top {
      arcs[tree.arc[node]].flow += tree.isUp[node] ? -amount : amount
      node = tree.parent[node]
    }
    node = second
    while node != top {
      arcs[tree.arc[node]].flow += tree.isUp[node] ? amount : -amount
      node = tree.parent[node]
    }
  }
}

/// Looks for arcs that break their condition, the worst of a block at a time, round and round.
private struct BlockSearch {
  private let count: Int
  private let block: Int
  private var place = 0

  init(count: Int) {
    self.count = count
    block = max(10, count.squareRoot)
  }

  mutating func next(_ arcs: [NetworkSimplex.Arc], _ potential: [Int]) -> Int? {
    var worst = 0
    var found: Int?
    var left = block
    for _ in 0..<count {
      let arc = arcs[place]
      let slack = potential[arc.target] - potential[arc.source] - arc.length
      if slack * arc.state.rawValue < worst {
        worst = slack * arc.state.rawValue
        found = place
      }
      place = place + 1 == count ? 0 : place + 1
      left -= 1
      if left == 0 {
        if found != nil { return found }
        left = block
      }
    }
    return found
  }
}
