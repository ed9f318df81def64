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
        let points = points(from: dock, stacked.rectangle(of: way.upper))
        prepend(points, dock.side, to: way.link, atSource: !way.isReversed)
      }
      if let dock = docks.lower[index] {
        let points = points(from: dock, stacked.rectangle(of: way.lower))
        prepend(points, dock.side, to: way.link, atSource: way.isReversed)
      }
    }
  }

  /// The points before the column, the port first; for a port on the way the port alone.
  private func points(from dock: Docks.Dock, _ box: Rectangle) -> [Point] {
    let column = box.x + box.width / 2 + dock.column
    switch dock.side {
    case .left: return [Point(box.x, box.y + dock.place), Point(column, box.y + dock.place)]
    case .right: return [Point(box.right, box.y + dock.place), Point(column, box.y + dock.place)]
    case .top, .bottom:
      let isTop = dock.side == .top
      let port = Point(box.x + dock.place, isTop ? box.y : box.bottom)
      guard dock.stub > 0 else { return [port] }
      let y = isTop ? port.y - dock.stub : port.y + dock.stub
      return [port, Point(port.x, y), Point(column, y)]
    }
  }

  private mutating func prepend(
    _ points: [Point],
    _ side: Side,
    to link: Int,
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
    var loops: [Int: Loops] = [:]
    var counts: [Int: Int] = [:]
    for link in nest.links where link.source == link.target { counts[link.source, default: 0] += 1 }
    for (index, link) in nest.links.enumerated() where link.source == link.target {
      let box = link.source
      var own =
        loops[box]
        ?? Loops(
          stacked.rectangle(of: box),
          nest.boxes[box].margin,
          nest.spacing.edge,
          count: counts[box] ?? 1
        )
      routes[index] = own.route(link.loopLabel)
      loops[box] = own
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

extension Stacked {
  /// The place of a box, without what it keeps free around it.
  func rectangle(of box: Int) -> Rectangle {
    let content = layered.nest.boxes[box]
    guard !content.isGroup else {
      let left = placed.lefts[box]
      return Rectangle(left, boxTops[box], placed.rights[box] - left, heights[box])
    }
    let spare = (heights[box] - content.size.height) / 2
    return Rectangle(
      placed.middles[atoms[box]] - content.size.width / 2,
      boxTops[box] + spare,
      content.size.width,
      content.size.height
    )
  }
}

extension Stacked {
  /// The place of a box with all that it keeps free around it.
  func cell(of box: Int) -> Rectangle {
    let place = rectangle(of: box)
    let margin = layered.nest.boxes[box].margin
    let height = max(place.height, margin.height)
    return Rectangle(
      place.x - margin.left,
      place.y - (height - place.height) / 2,
      margin.left + place.width + margin.right + margin.loopReach,
      height
    )
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
