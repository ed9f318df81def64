/// A part of a picture as it was laid out on its own, from its own upper left corner.
struct Picture {
  let size: Size
  /// For each box of the nest.
  let boxes: [Rectangle]
  /// The title of each group, empty for all other boxes.
  let titles: [Rectangle]
  /// For each link of the nest.
  let routes: [LayoutResult.Route]
  let isRough: Bool

  init(_ nest: Nest) {
    let layered = Layered(Ranked(Directed(nest)))
    self.init(Routed(Stacked(Placed(Ordered(layered)))))
  }

  private init(_ routed: Routed) {
    let stacked = routed.stacked
    let nest = stacked.layered.nest
    boxes = nest.boxes.indices.map { stacked.rectangle(of: $0) }
    titles = nest.boxes.indices.map { [boxes] in nest.boxes[$0].title(in: boxes[$0]) }
    routes = routed.routes
    size = Size(boxes[0].width, boxes[0].height)
    isRough = stacked.layered.isRough
  }
}

extension Nest.Box {
  func title(in box: Rectangle) -> Rectangle {
    guard let title = title ?? sideTitle else { return Rectangle(box.x, box.y, 0, 0) }
    let x = box.x + (sideTitle == nil ? padding.left : padding.right)
    let y = title.isFirst ? box.y + padding.top : box.bottom - padding.bottom - title.size.height
    return Rectangle(x, y, title.size.width, title.size.height)
  }
}
