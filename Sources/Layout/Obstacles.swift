/// What stands in the way of lines, found by place.
///
/// The picture is cut into squares, each with a list of what reaches into it.
struct Obstacles {
  private(set) var items: [Item] = []
  private var squares: [[Int]]
  private let side: Int
  private let columns: Int
  private let lines: Int

  struct Item {
    let box: Rectangle
    /// The box or the way that it belongs to, as its owner counts them.
    let kind: Kind
    var isGone = false
  }

  enum Kind: Hashable {
    case box(Int), bend(way: Int)
  }

  /// Squares are as many as there will be items, more or less.
  init(_ size: Size, expecting count: Int) {
    var side = 64
    while (size.width / side + 1) * (size.height / side + 1) > 4 * count + 64 { side *= 2 }
    self.side = side
    columns = size.width / side + 1
    lines = size.height / side + 1
    squares = [[Int]](repeating: [], count: columns * lines)
  }

  /// Adds something and gives its number.
  @discardableResult
  mutating func add(_ box: Rectangle, _ kind: Kind) -> Int {
    for line in range(box.y, box.bottom, lines) {
      for column in range(box.x, box.right, columns) {
        squares[line * columns + column].append(items.count)
      }
    }
    items.append(Item(box: box, kind: kind))
    return items.count - 1
  }

  mutating func remove(_ item: Int) {
    items[item].isGone = true
  }

  /// Whether a triangle touches nothing but what does not matter.
  func isFree(_ triangle: Triangle, ignoring isIgnored: (Kind) -> Bool) -> Bool {
    let bounds = triangle.bounds
    for line in range(bounds.y, bounds.bottom, lines) {
      for column in range(bounds.x, bounds.right, columns) {
        for index in squares[line * columns + column] {
          let item = items[index]
          guard !item.isGone, item.box.touches(bounds), !isIgnored(item.kind) else { continue }
          if triangle.touches(item.box) { return false }
        }
      }
    }
    return true
  }

  private func range(_ low: Int, _ high: Int, _ count: Int) -> ClosedRange<Int> {
    let first = min(max(0, low / side), count - 1)
    return first...max(first, min(high / side, count - 1))
  }
}

/// Three points, which may lie on a line.
struct Triangle {
  let points: [Point]

  init(_ first: Point, _ second: Point, _ third: Point) {
    points = [first, second, third]
  }

  var bounds: Rectangle {
    let left = min(points[0].x, points[1].x, points[2].x)
    let top = min(points[0].y, points[1].y, points[2].y)
    let right = max(points[0].x, points[1].x, points[2].x)
    let bottom = max(points[0].y, points[1].y, points[2].y)
    return Rectangle(left, top, right - left, bottom - top)
  }

  /// Whether a box within the bounds has a point in common, by the lines that could part them.
  func touches(_ box: Rectangle) -> Bool {
    for index in 0..<3 {
      let (start, end) = (points[index], points[(index + 1) % 3])
      let own = side(of: points[(index + 2) % 3], start, end)
      let first = side(of: Point(box.x, box.y), start, end)
      let second = side(of: Point(box.right, box.y), start, end)
      let third = side(of: Point(box.x, box.bottom), start, end)
      let fourth = side(of: Point(box.right, box.bottom), start, end)
      if own >= 0, max(first, second, third, fourth) < 0 { return false }
      if own <= 0, min(first, second, third, fourth) > 0 { return false }
    }
    return true
  }

  private func side(of point: Point, _ start: Point, _ end: Point) -> Int {
    (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
  }
}

extension Rectangle {
  fileprivate func touches(_ other: Rectangle) -> Bool {
    x <= other.right && other.x <= right && y <= other.bottom && other.y <= bottom
  }

  func grown(by margin: Int) -> Rectangle {
    Rectangle(x - margin, y - margin, width + 2 * margin, height + 2 * margin)
  }
}
