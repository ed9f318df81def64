/// The way of every edge as a line of points.
///
/// A way stands upright in the rows and goes sideways only in the gaps between them, where nothing
/// stands but what it is already beside of; so it touches no box and no title.
struct Routed {
  let stacked: Stacked
  /// For each link, from its source to its target, with the sides where it begins and ends.
  private(set) var routes: [LayoutResult.Route]

  var layered: Layered { stacked.layered }

  init(_ stacked: Stacked) {
    self.stacked = stacked
    let nest = stacked.layered.nest
    routes = nest.links.map { _ in
      LayoutResult.Route(points: [], label: nil, sourceSide: .bottom, targetSide: .top)
    }
    let ways = stacked.layered.ranked.directed.ways
    var lines = ways.indices.map { line(stacked.layered.chains[$0], ways[$0]) }
    if !stacked.layered.isRough {
      var straightening = Straightening(stacked, lines)
      lines = straightening.straightened()
    }
    for (way, line) in zip(ways, lines) {
      let points = line.straightened
      let label = nest.links[way.link].label
      routes[way.link] = LayoutResult.Route(
        points: way.isReversed ? points.reversed() : points,
        label: label.map { stacked.rectangle(of: $0) },
        sourceSide: way.isReversed ? lowerSide(of: way) : upperSide(of: way),
        targetSide: way.isReversed ? upperSide(of: way) : lowerSide(of: way)
      )
    }
    dock()
    addLoops()
  }

  /// Leads ways from the ports that the graph wants to their columns.
  private mutating func dock() {
    let docks = layered.ranked.directed.docks
    for (index, way) in layered.ranked.directed.ways.enumerated() {
      if let dock = docks.upper[index] {
        let points = dock.points(at: stacked.rectangle(of: way.upper))
        extend(way.link, by: points, from: dock.side, atSource: !way.isReversed)
      }
      if let dock = docks.lower[index] {
        let points = dock.points(at: stacked.rectangle(of: way.lower))
        extend(way.link, by: points, from: dock.side, atSource: way.isReversed)
      }
    }
  }

  private mutating func extend(
    _ link: Int,
    by points: [Point],
    from side: Side,
    atSource: Bool
  ) {
    if atSource {
      routes[link].points = (points + routes[link].points).straightened
      routes[link].sourceSide = side
    } else {
      routes[link].points = (routes[link].points + points.reversed()).straightened
      routes[link].targetSide = side
    }
  }

  private mutating func addLoops() {
    let nest = layered.nest
    let links = nest.links.indices.filter { nest.links[$0].source == nest.links[$0].target }
    let linksOfBox = Dictionary(grouping: links) { nest.links[$0].source }
    for (box, own) in linksOfBox.sorted(by: { $0.key < $1.key }) {
      let place = stacked.rectangle(of: box)
      var loops = Loops(place, nest.boxes[box].margin, nest.spacing.edge, count: own.count)
      for link in own { routes[link] = loops.route(nest.links[link].loopLabel) }
    }
  }

  private func line(_ chain: Layered.Chain, _ way: Directed.Way) -> [Point] {
    let placed = stacked.placed
    guard let first = chain.atoms.first, let last = chain.atoms.last else { return [] }
    var points: [Point] = []
    for index in chain.segments {
      let segment = layered.segments[index]
      let gap = layered.gaps[segment.gap]
      let (top, bottom) = (stacked.bottoms[gap.upper], stacked.tops[gap.lower])
      let margin = min(8, (bottom - top) / 3)
      let from = placed.middles[segment.upper] + placed.ports.upper[index]
      let to = placed.middles[segment.lower] + placed.ports.lower[index]
      points.append(Point(from, top + margin))
      points.append(Point(to, bottom - margin))
    }
    let start = points.first?.x ?? placed.middles[first]
    let end = points.last?.x ?? placed.middles[last]
    points.insert(Point(start, top(of: way)), at: 0)
    points.append(Point(end, bottom(of: way)))
    return cut(points, way)
  }

  /// Where a way begins: below its upper box, or inside at the border that it comes from.
  private func top(of way: Directed.Way) -> Int {
    upperSide(of: way) == .top
      ? stacked.boxTops[way.level] : stacked.rectangle(of: way.upper).bottom
  }

  private func bottom(of way: Directed.Way) -> Int {
    lowerSide(of: way) == .bottom
      ? stacked.rectangle(of: way.level).bottom : stacked.rectangle(of: way.lower).y
  }

  /// The side of its box where a way begins, which is the upper one only inside a group.
  private func upperSide(of way: Directed.Way) -> Side {
    way.upper == way.upperChild && layered.nest.boxes[way.upper].isBorder ? .top : .bottom
  }

  private func lowerSide(of way: Directed.Way) -> Side {
    way.lower == way.lowerChild && layered.nest.boxes[way.lower].isBorder ? .bottom : .top
  }

  /// Leaves out what lies inside a group at whose border the way ends.
  private func cut(_ points: [Point], _ way: Directed.Way) -> [Point] {
    let boxes = layered.nest.boxes
    var points = points
    if boxes[way.upper].isBorder, way.upper != way.upperChild {
      let border = stacked.rectangle(of: boxes[way.upper].parent).bottom
      let inside = points.prefix { $0.y <= border }
      points.removeFirst(inside.count)
      if let last = inside.last { points.insert(Point(last.x, border), at: 0) }
    }
    if boxes[way.lower].isBorder, way.lower != way.lowerChild {
      let border = stacked.boxTops[boxes[way.lower].parent]
      let outside = points.prefix { $0.y < border }
      let next = points[outside.count...].first ?? Point(0, 0)
      points = outside + [Point(next.x, border)]
    }
    return points
  }
}

extension Nest.Box {
  fileprivate var isBorder: Bool {
    guard case .border = kind else { return false }
    return true
  }
}

extension [Point] {
  /// The same line without points that it passes straight.
  fileprivate var straightened: [Point] {
    var line: [Point] = []
    for point in self {
      if line.last == point { continue }
      while line.count >= 2, isStraight(line[line.count - 2], line[line.count - 1], point) {
        line.removeLast()
      }
      line.append(point)
    }
    return line
  }

  private func isStraight(_ first: Point, _ second: Point, _ third: Point) -> Bool {
    (second.x - first.x) * (third.y - second.y) == (third.x - second.x) * (second.y - first.y)
  }
}
