/// The links of a nest, each turned so that it leads down and no circle is left.
struct Directed {
  /// With the room that boxes need for ports and loops beside them.
  private(set) var nest: Nest
  private(set) var ways: [Way] = []
  let docks: Docks

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
    let pairs = Pairs(arcs)
    let turned = Descent.turned(nest, pairs.flows)
    ways = arcs.enumerated().map { index, arc in
      let link = nest.links[arc.link]
      let pair = pairs.pairOfArc[index]
      let isReversed = (arc.from != pairs.flows[pair].from) != turned[pair]
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
    docks = Docks(nest, ways)
    for (box, margin) in docks.margins.enumerated() { self.nest.boxes[box].margin = margin }
  }
}

private struct Arc {
  let link: Int
  let level: Int
  let from: Int
  let to: Int
}

/// The pairs of children that arcs join, each with the direction of most of its arcs.
private struct Pairs {
  /// In the order of the first arcs.
  private(set) var flows: [Descent.Flow] = []
  private(set) var pairOfArc: [Int]

  init(_ arcs: [Arc]) {
    pairOfArc = [Int](repeating: 0, count: arcs.count)
    let keys = arcs.map { (min($0.from, $0.to), max($0.from, $0.to)) }
    let sorted = arcs.indices.sorted {
      (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1)
    }
    var groups: [[Int]] = []
    for arc in sorted {
      if let last = groups.last?.first, keys[last] == keys[arc] {
        groups[groups.count - 1].append(arc)
      } else {
        groups.append([arc])
      }
    }
    for members in groups.sorted(by: { $0[0] < $1[0] }) {
      for arc in members { pairOfArc[arc] = flows.count }
      flows.append(Pairs.flow(members.map { arcs[$0] }))
    }
  }

  /// The direction of most arcs, or of the first when they are even.
  private static func flow(_ arcs: [Arc]) -> Descent.Flow {
    let first = arcs[0]
    let alike = arcs.count { $0.from == first.from }
    let isForward = 2 * alike >= arcs.count
    return Descent.Flow(
      from: isForward ? first.from : first.to,
      to: isForward ? first.to : first.from,
      weight: max(1, abs(2 * alike - arcs.count)),
      level: first.level
    )
  }
}
