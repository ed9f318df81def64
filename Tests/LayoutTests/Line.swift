/// Straight lines and boxes, and what they have in common.

import Layout

struct Line {
  let start: Point
  let end: Point

  /// Whether the line enters a box; its border does not count.
  func crosses(_ box: Rectangle) -> Bool {
    guard box.width > 0, box.height > 0 else { return false }
    guard min(start.x, end.x) < box.right, max(start.x, end.x) > box.x,
      min(start.y, end.y) < box.bottom, max(start.y, end.y) > box.y
    else { return false }
    let sides = [
      side(Point(box.x, box.y)), side(Point(box.right, box.y)), side(Point(box.x, box.bottom)),
      side(Point(box.right, box.bottom)),
    ]
    return sides.contains { $0 > 0 } && sides.contains { $0 < 0 }
  }

  /// Whether two lines cross in their insides.
  func crosses(_ other: Line) -> Bool {
    side(other.start) * side(other.end) < 0 && other.side(start) * other.side(end) < 0
  }

  /// On which side of the line a point lies.
  private func side(_ point: Point) -> Int {
    let turn =
      (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
    return turn.signum()
  }
}

extension LayoutResult {
  /// How many pairs of pieces of different edges cross.
  var crossings: Int {
    let lines = edges.map { route in
      zip(route.points, route.points.dropFirst()).map { Line(start: $0, end: $1) }
    }
    return lines.indices.reduce(0) { count, edge in
      count
        + lines[..<edge].joined().reduce(0) { count, line in
          count + lines[edge].count { $0.crosses(line) }
        }
    }
  }
}

extension Rectangle {
  func overlaps(_ other: Rectangle) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  func isInside(_ other: Rectangle) -> Bool {
    other.x <= x && right <= other.right && other.y <= y && bottom <= other.bottom
  }
}
