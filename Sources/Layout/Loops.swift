/// Edges from a box to itself, below each other at its right side.
struct Loops {
  private let box: Rectangle
  private let margin: Nest.Margin
  private let spacing: Int
  private let count: Int
  private var next = 0
  private var y: Int

  /// For so many loops at a box.
  init(_ box: Rectangle, _ margin: Nest.Margin, _ spacing: Int, count: Int) {
    self.box = box
    self.margin = margin
    self.spacing = spacing
    self.count = count
    y = box.y + (box.height - margin.loopHeight) / 2
  }

  /// How far a loop with such a label reaches from the box.
  static func reach(_ label: Size?, _ spacing: Int) -> Int {
    spacing + (label.map { $0.width + spacing / 2 } ?? 0)
  }

  static func height(_ label: Size?, _ spacing: Int) -> Int {
    max(spacing, label?.height ?? 0) + spacing / 2
  }

  /// The next loop, its ends spread evenly where there is no room for it beside the box itself.
  mutating func route(_ label: Size?) -> LayoutResult.Route {
    let height = Loops.height(label, spacing)
    let (top, bottom) = (y + spacing / 4, y + height - spacing / 4)
    let fits = margin.loopHeight <= box.height
    let step = box.height * 2 / (4 * count + 1)
    let first = fits ? top : box.y + step * (2 * next + 1)
    let last = fits ? bottom : first + step
    let x = box.right + margin.right + spacing
    y += height
    next += 1
    return LayoutResult.Route(
      points: [
        Point(box.right, first), Point(x, top), Point(x, bottom), Point(box.right, last),
      ],
      label: label.map {
        Rectangle(x + spacing / 2, (top + bottom - $0.height) / 2, $0.width, $0.height)
      },
      sourceSide: .right,
      targetSide: .right
    )
  }
}
