/// A walk in depth over the children of each group, which ends where nothing leads further.
///
/// Its order from the last to the first end is one in which all flows but those that close a circle
/// lead forward, and the first of a circle is where the walk came to it.
struct Descent {
  /// The boxes as the graph names them.
  private let order: [Int]
  private var targets: [[Int]]
  private var isTarget: [Bool]
  private var isSeen: [Bool]
  private var ended: [Int] = []

  /// What leads from one child to another, taken together.
  struct Flow {
    let from: Int
    let to: Int
    let weight: Int
    let level: Int
  }

  private init(_ order: [Int], _ flows: [Flow]) {
    self.order = order
    targets = [[Int]](repeating: [], count: order.count)
    isTarget = [Bool](repeating: false, count: order.count)
    isSeen = isTarget
    for flow in flows {
      targets[flow.from].append(flow.to)
      isTarget[flow.to] = true
    }
  }

  /// For each flow whether it is to be turned.
  ///
  /// Each group takes the better of two walks: one begins with what the graph names first, the other
  /// with what nothing leads to.
  static func turned(_ nest: Nest, _ flows: [Flow]) -> [Bool] {
    let count = nest.boxes.count
    var first = Descent(nest.namingOrder, flows)
    var second = first
    let (named, sources) = (first.places(isFromSources: false), second.places(isFromSources: true))
    var advantage = [Int](repeating: 0, count: count)
    for flow in flows {
      if named[flow.from] > named[flow.to] { advantage[flow.level] -= flow.weight }
      if sources[flow.from] > sources[flow.to] { advantage[flow.level] += flow.weight }
    }
    return flows.map { flow in
      let places = advantage[flow.level] > 0 ? named : sources
      return places[flow.from] > places[flow.to]
    }
  }

  private mutating func places(isFromSources: Bool) -> [Int] {
    if isFromSources {
      for box in order where !isTarget[box] { walk(box) }
    }
    for box in order { walk(box) }
    var places = [Int](repeating: 0, count: order.count)
    for (index, box) in ended.enumerated() { places[box] = order.count - index }
    return places
  }

  private mutating func walk(_ start: Int) {
    guard !isSeen[start] else { return }
    isSeen[start] = true
    var path = [(box: start, next: 0)]
    while let (box, next) = path.last {
      guard next < targets[box].count else {
        ended.append(box)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = targets[box][next]
      guard !isSeen[target] else { continue }
      isSeen[target] = true
      path.append((target, 0))
    }
  }
}

extension Nest {
  /// The boxes in the order in which the graph names them, a group with the first node in it.
  fileprivate var namingOrder: [Int] {
    var first = boxes.map { box in
      if case .node(let node) = box.kind { node } else { Int.max }
    }
    for (index, box) in boxes.enumerated().dropFirst().reversed() {
      first[box.parent] = min(first[box.parent], first[index])
    }
    return boxes.indices.sorted { (first[$0], $0) < (first[$1], $1) }
  }
}
