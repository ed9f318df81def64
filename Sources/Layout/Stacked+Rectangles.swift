/// The places of boxes as rectangles.

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

  /// Where the edges of a box to itself lie, which even its own ways keep out of.
  func loopArea(of box: Int) -> Rectangle {
    let cell = cell(of: box)
    let reach = layered.nest.boxes[box].margin.loopReach
    return Rectangle(cell.right - reach + 1, cell.y, reach - 1, cell.height)
  }
}
