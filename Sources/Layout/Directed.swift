/// The links of a nest, each turned so that it leads down and no circle is left.
struct Directed {
  let nest: Nest
  private(set) var ways: [Way] = []

  /// A link from above to below.
  struct Way {
    let link: Int
    /// The innermost group that holds both ends.
    let level: Int
    let upper: Int
    let lower: Int
    /// The children of the level that hold the ends.
    let upperChild: Int
    let lowerChild: Int
    let isReversed: Bool
  }

  /// Decides for whole groups at once: what links the same two children leads the same way.
  init(_ nest: Nest) {
    self.nest = nest
    let arcs = nest.links.indices.filter { nest.links[$0].source != nest.links[$0].target }
      .map { link in
        let ends = nest.links[link]
        let meeting = nest.boxes.meeting(ends.source, ends.target)
        return Arc(link: link, level: meeting.group, from: meeting.first, to: meeting.second)
      }
    var order = Descent(nest, arcs)
    let place = order.places()
    ways = arcs.map { arc in
      let link = nest.links[arc.link]
      let isReversed = place[arc.from] > place[arc.to]
      return Way(
        link: arc.link,
        level: arc.level,
        upper: isReversed ? link.target : link.source,
        lower: isReversed ? link.source : link.target,
        upperChild: isReversed ? arc.to : arc.from,
        lowerChild: isReversed ? arc.from : arc.to,
        isReversed: isReversed
      )
    }
  }
}

private struct Arc {
  let link: Int
  let level: Int
  let from: Int
  let to: Int
}

/// A walk in depth over the children of each group, which ends where nothing leads further.
///
/// Its order from the last to the first end is one in which all arcs but those that close a circle
/// lead forward, and the first of a circle is the one that the graph names first.
private struct Descent {
  private let boxCount: Int
  private var targets: [[Int]]
  private var isTarget: [Bool]
  private var isSeen: [Bool]
  private var ended: [Int] = []

  init(_ nest: Nest, _ arcs: [Arc]) {
    boxCount = nest.boxes.count
    targets = [[Int]](repeating: [], count: boxCount)
    isTarget = [Bool](repeating: false, count: boxCount)
    isSeen = isTarget
    for (from, to) in majorities(arcs) {
      targets[from].append(to)
      isTarget[to] = true
    }
  }

  mutating func places() -> [Int] {
    for box in 0..<boxCount where !isTarget[box] { walk(box) }
    for box in 0..<boxCount { walk(box) }
    var places = [Int](repeating: 0, count: boxCount)
    for (index, box) in ended.enumerated() { places[box] = boxCount - index }
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

/// For each pair of children the direction of most of its arcs, or of the first of them.
private func majorities(_ arcs: [Arc]) -> [(Int, Int)] {
  let keys = arcs.map { (min($0.from, $0.to), max($0.from, $0.to)) }
  let sorted = arcs.indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }
  var pairs: [(first: Int, from: Int, to: Int)] = []
  var start = 0
  while start < sorted.count {
    var end = start
    var balance = 0
    while end < sorted.count, keys[sorted[end]] == keys[sorted[start]] {
      balance += arcs[sorted[end]].from < arcs[sorted[end]].to ? 1 : -1
      end += 1
    }
    let first = arcs[sorted[start]]
    let isForward = balance == 0 ? first.from < first.to : balance > 0
    let (low, high) = keys[sorted[start]]
    pairs.append((sorted[start], isForward ? low : high, isForward ? high : low))
    start = end
  }
  return pairs.sorted { $0.first < $1.first }.map { ($0.from, $0.to) }
}
