/// Where ways are tied to their boxes by the wish of the graph, and loops that need room beside one.
///
/// A port at the side that a way leaves to anyway is merely a place on it. From any other side the
/// way first goes to a column of its own beside the box, where it is upright again.
struct Docks {
  /// For each way at its upper and at its lower end.
  private(set) var upper: [Dock?]
  private(set) var lower: [Dock?]
  /// What each box keeps free beside it.
  private(set) var margins: [Nest.Margin]
  private let spacing: Int

  struct Dock {
    let side: Side
    /// The place on the side, from the corner at the left or above.
    let place: Int
    /// How far the column is from the middle of the box.
    var column: Int
    /// How far the way goes up or down before it turns to the column, from the wrong side.
    var stub = 0
  }

  init(_ nest: Nest, _ ways: [Directed.Way]) {
    upper = [Dock?](repeating: nil, count: ways.count)
    lower = upper
    margins = nest.boxes.map(\.margin)
    spacing = nest.spacing.edge
    for (index, way) in ways.enumerated() {
      let link = nest.links[way.link]
      let first = way.isReversed ? link.targetPort : link.sourcePort
      let last = way.isReversed ? link.sourcePort : link.targetPort
      if let first { upper[index] = dock(first, way.upper, nest, leaving: .bottom) }
      if let last { lower[index] = dock(last, way.lower, nest, leaving: .top) }
    }
    for link in nest.links where link.source == link.target {
      add(link.loopLabel, to: link.source, nest.boxes[link.source].size)
    }
  }

  private mutating func dock(
    _ port: LayoutGraph.Port,
    _ box: Int,
    _ nest: Nest,
    leaving flow: Side
  ) -> Dock? {
    guard case .node = nest.boxes[box].kind else { return nil }
    let size = nest.boxes[box].size
    let isUpright = port.side == .top || port.side == .bottom
    let place = (isUpright ? size.width : size.height) * port.position / 1000
    guard port.side != flow else {
      return Dock(side: port.side, place: place, column: place - size.width / 2)
    }
    if port.side == .left || (isUpright && place < size.width / 2) {
      margins[box].left += spacing
      let column = -size.width / 2 - margins[box].left
      return Dock(side: port.side, place: place, column: column, stub: stub(port, box, size))
    }
    margins[box].right += spacing
    let column = size.width - size.width / 2 + margins[box].right
    return Dock(side: port.side, place: place, column: column, stub: stub(port, box, size))
  }

  /// Stubs of one box are as long as their columns are far away, so that they do not meet.
  private mutating func stub(_ port: LayoutGraph.Port, _ box: Int, _ size: Size) -> Int {
    guard port.side == .top || port.side == .bottom else { return 0 }
    let length = max(margins[box].left, margins[box].right)
    margins[box].height = max(margins[box].height, size.height + 2 * length)
    return length
  }

  /// Keeps room for an edge from a box to itself, beside its columns.
  private mutating func add(_ label: Size?, to box: Int, _ size: Size) {
    margins[box].loopReach = max(margins[box].loopReach, Loops.reach(label, spacing))
    margins[box].loopHeight += Loops.height(label, spacing)
    margins[box].height = max(margins[box].height, size.height, margins[box].loopHeight)
  }
}

extension Docks.Dock {
  /// The points before the column, the port first; for a port on the way the port alone.
  func points(at box: Rectangle) -> [Point] {
    let middle = box.x + box.width / 2 + column
    switch side {
    case .left: return [Point(box.x, box.y + place), Point(middle, box.y + place)]
    case .right: return [Point(box.right, box.y + place), Point(middle, box.y + place)]
    case .top, .bottom:
      let port = Point(box.x + place, side == .top ? box.y : box.bottom)
      guard stub > 0 else { return [port] }
      let y = side == .top ? port.y - stub : port.y + stub
      return [port, Point(port.x, y), Point(middle, y)]
    }
  }
}
