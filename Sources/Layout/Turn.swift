/// Turns a graph so that its edges lead down, and the picture of it back.
struct Turn {
  private let direction: LayoutGraph.Direction

  init(_ direction: LayoutGraph.Direction) {
    self.direction = direction
  }

  var isLying: Bool { direction == .right || direction == .left }

  func size(_ size: Size) -> Size {
    isLying ? Size(size.height, size.width) : size
  }

  /// Gives a group its padding, and its title a place that no edge of the turned picture crosses.
  ///
  /// Edges enter and leave a group from above and from below. There the title needs a row of its
  /// own; at the side of a lying picture a wider padding is enough.
  func frame(_ title: Size, padding: Int, _ box: inout Nest.Box) {
    box.padding = Nest.Padding(left: padding, right: padding, top: padding, bottom: padding)
    guard title != .zero else { return }
    if isLying {
      box.padding.left += title.height + padding / 2
      box.sideTitle = Nest.Title(size: size(title), isFirst: direction == .right)
      box.padding.least = Size(box.padding.left + padding, title.width + 2 * padding)
    } else {
      box.title = Nest.Title(size: title, isFirst: direction == .down)
    }
  }

  /// The port of the turned picture that a port of the graph becomes.
  func port(_ port: LayoutGraph.Port) -> LayoutGraph.Port {
    let position = min(max(0, port.position), 1000)
    let isAlongFlow = (port.side == .top || port.side == .bottom) == isLying
    let isMirrored = direction == .up || direction == .left
    return LayoutGraph.Port(
      sides.first { back($0) == port.side } ?? port.side,
      at: isAlongFlow && isMirrored ? 1000 - position : position
    )
  }
}

private let sides: [Side] = [.top, .bottom, .left, .right]

extension Turn {
  func back(_ side: Side) -> Side {
    switch direction {
    case .down: side
    case .up: back(side, [.bottom, .top, .left, .right])
    case .right: back(side, [.left, .right, .top, .bottom])
    case .left: back(side, [.right, .left, .top, .bottom])
    }
  }

  private func back(_ side: Side, _ turned: [Side]) -> Side {
    sides.firstIndex(of: side).map { turned[$0] } ?? side
  }

  func back(_ point: Point, in size: Size) -> Point {
    switch direction {
    case .down: point
    case .up: Point(point.x, size.height - point.y)
    case .right: Point(point.y, point.x)
    case .left: Point(size.height - point.y, point.x)
    }
  }

  func back(_ box: Rectangle, in size: Size) -> Rectangle {
    let first = back(Point(box.x, box.y), in: size)
    let second = back(Point(box.right, box.bottom), in: size)
    return Rectangle(
      min(first.x, second.x),
      min(first.y, second.y),
      abs(first.x - second.x),
      abs(first.y - second.y)
    )
  }
}
