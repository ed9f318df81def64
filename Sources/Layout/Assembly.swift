/// All parts of a picture in their places.
struct Assembly {
  private(set) var size = Size.zero
  private(set) var boxes: [Rectangle]
  private(set) var titles: [Rectangle]
  /// With the edges that they belong to.
  private(set) var routes: [(edge: Int, route: LayoutResult.Route)] = []
  private(set) var isRough = false

  init(boxes count: Int) {
    boxes = [Rectangle](repeating: Rectangle(0, 0, 0, 0), count: count)
    titles = boxes
  }

  fileprivate mutating func add(
    _ picture: Picture,
    of nest: Nest,
    _ origins: [Int?],
    at corner: Point
  ) {
    for (index, origin) in origins.enumerated() {
      guard let origin else { continue }
      boxes[origin] = picture.boxes[index].moved(by: corner)
      titles[origin] = picture.titles[index].moved(by: corner)
    }
    for (link, route) in zip(nest.links, picture.routes) {
      routes.append((link.edge, route.moved(by: corner)))
    }
    isRough = isRough || picture.isRough
    size.width = max(size.width, corner.x + picture.size.width)
    size.height = max(size.height, corner.y + picture.size.height)
  }
}

extension Parts {
  /// Lays the parts out from the inside to the outside, and puts them in their places.
  mutating func assembled(boxes count: Int) -> Assembly {
    var pictures = [Picture?](repeating: nil, count: nests.count)
    var shelves = [Shelves?](repeating: nil, count: packs.count)
    for part in nests.indices.reversed() {
      for (index, box) in nests[part].boxes.enumerated() {
        guard case .pack(let pack) = box.kind else { continue }
        let sizes = packs[pack].map { pictures[$0]?.size ?? .zero }
        let packed = Shelves(
          sizes,
          gap: nests[part].spacing.part,
          isLying: nests[part].isLying
        )
        shelves[pack] = packed
        resize(index, of: part, packed.size)
      }
      pictures[part] = Picture(nests[part])
    }
    var assembly = Assembly(boxes: count)
    var corners = [Point](repeating: Point(0, 0), count: nests.count)
    for part in nests.indices {
      guard let picture = pictures[part] else { continue }
      assembly.add(picture, of: nests[part], origins[part], at: corners[part])
      for (index, box) in nests[part].boxes.enumerated() {
        guard case .pack(let pack) = box.kind, let packed = shelves[pack] else { continue }
        let place = picture.boxes[index]
        for (inner, corner) in zip(packs[pack], packed.corners) {
          corners[inner] = Point(
            corners[part].x + place.x + corner.x,
            corners[part].y + place.y + corner.y
          )
        }
      }
    }
    return assembly
  }
}

extension Rectangle {
  func moved(by point: Point) -> Rectangle {
    Rectangle(x + point.x, y + point.y, width, height)
  }
}

extension LayoutResult.Route {
  fileprivate func moved(by point: Point) -> LayoutResult.Route {
    var moved = self
    moved.points = points.map { Point($0.x + point.x, $0.y + point.y) }
    moved.label = label?.moved(by: point)
    return moved
  }
}
