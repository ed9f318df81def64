/// Boxes packed on shelves, in a shape that fits a screen.
struct Shelves {
  /// The upper left corner of each box.
  private(set) var corners: [Point] = []
  private(set) var size = Size.zero

  /// The highest boxes come first, so that what shares a shelf is alike.
  init(_ boxes: [Size], gap: Int, isLying: Bool) {
    let order = boxes.indices.sorted { (boxes[$1].height, $0) < (boxes[$0].height, $1) }
    var best: (cost: Int, width: Int)?
    for width in Shelves.widths(boxes, gap) {
      let tried = Shelves(boxes, order, gap, width)
      let cost = tried.cost(isLying: isLying)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, width) }
    }
    if let best { self = Shelves(boxes, order, gap, best.width) }
  }

  private init(_ boxes: [Size], _ order: [Int], _ gap: Int, _ width: Int) {
    corners = [Point](repeating: Point(0, 0), count: boxes.count)
    var (x, y, shelf) = (0, 0, 0)
    for box in order {
      if x > 0, x + boxes[box].width > width {
        y += shelf + gap
        (x, shelf) = (0, 0)
      }
      corners[box] = Point(x, y)
      x += boxes[box].width + gap
      shelf = max(shelf, boxes[box].height)
      size = Size(max(size.width, x - gap), y + shelf)
    }
  }

  /// The area of a screen that shows it all.
  private func cost(isLying: Bool) -> Int {
    let (width, height) = (min(size.width, longest), min(size.height, longest))
    let side = isLying ? max(width * 4, height * 3) : max(width * 3, height * 4)
    return width * height + side * side / 24
  }

  private static func widths(_ boxes: [Size], _ gap: Int) -> [Int] {
    let area = boxes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let widest = boxes.reduce(0) { max($0, $1.width) }
    return [7, 8, 9, 10, 11, 12, 13, 14, 16].map { max(widest, area.squareRoot * $0 / 10) }
  }
}

/// Whatever is longer than this is too long; its square is still far from the limit of an integer.
private let longest = 500_000_000
