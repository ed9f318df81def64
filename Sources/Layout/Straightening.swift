/// Takes bends out of lines where nothing stands in the way.
///
/// A bend goes when the triangle that it makes with its neighbours is free of boxes and of the bends
/// of other lines. Then nothing is crossed that was not crossed before: whatever enters such a triangle
/// leaves it again.
struct Straightening {
  private let stacked: Stacked
  private var obstacles: Obstacles
  private var lines: [Line]

  /// A line with the numbers of its bends among the obstacles; its ends and labels stay.
  private struct Line {
    var points: [Point]
    var bends: [Int?]
    let ends: [Int]
    /// The groups around its ends, which it may cross.
    var own: Set<Int> = []
  }

  init(_ stacked: Stacked, _ lines: [[Point]]) {
    self.stacked = stacked
    let nest = stacked.layered.nest
    let root = stacked.rectangle(of: 0)
    let count = nest.boxes.count + lines.reduce(0) { $0 + $1.count }
    obstacles = Obstacles(Size(root.width, root.height), expecting: count)
    self.lines = []
    for (box, content) in nest.boxes.enumerated().dropFirst() {
      let place = stacked.cell(of: box)
      obstacles.add(place.grown(by: clearance), .box(box))
      if content.margin.loopReach > 0 { obstacles.add(stacked.loopArea(of: box), .box(-1)) }
      guard content.isGroup, content.title != nil || content.sideTitle != nil else { continue }
      obstacles.add(content.title(in: place).grown(by: clearance / 2), .box(-1))
    }
    for (way, points) in lines.enumerated() { add(points, way) }
  }

  private mutating func add(_ points: [Point], _ index: Int) {
    let nest = stacked.layered.nest
    let way = stacked.layered.ranked.directed.ways[index]
    let label = nest.links[way.link].label.map { stacked.rectangle(of: $0) }
    var line = Line(points: [], bends: [], ends: [way.upper, way.lower])
    for end in line.ends {
      var box = end
      while box != 0 {
        line.own.insert(box)
        box = nest.boxes[box].parent
      }
    }
    if let box = nest.links[way.link].label { line.own.insert(box) }
    var isPast = label == nil
    for (place, point) in points.enumerated() {
      if let label, !isPast, point.y > label.y {
        line.points.append(Point(label.x + label.width / 2, label.y + label.height / 2))
        line.bends.append(nil)
        isPast = true
      }
      let isEnd = place == 0 || place == points.count - 1
      line.points.append(point)
      line.bends.append(isEnd ? nil : obstacles.add(point.spot, .bend(way: index)))
    }
    lines.append(line)
  }

  /// The lines with fewer bends.
  mutating func straightened() -> [[Point]] {
    for _ in 0..<4 {
      var isChanged = false
      for way in lines.indices where straighten(way) { isChanged = true }
      if !isChanged { break }
    }
    return lines.map(\.points)
  }

  /// Takes what bends it can out of a line, and tells whether there were any.
  private mutating func straighten(_ way: Int) -> Bool {
    var isChanged = false
    var place = 1
    while place < lines[way].points.count - 1 {
      if let bend = lines[way].bends[place], isNeedless(place, way) {
        obstacles.remove(bend)
        lines[way].points.remove(at: place)
        lines[way].bends.remove(at: place)
        isChanged = true
        if place > 1 { place -= 1 }
      } else {
        place += 1
      }
    }
    return isChanged
  }

  private func isNeedless(_ place: Int, _ way: Int) -> Bool {
    let line = lines[way]
    let (before, bend, after) = (line.points[place - 1], line.points[place], line.points[place + 1])
    let isAtEnd = line.bends[place - 1] == nil || line.bends[place + 1] == nil
    if isAtEnd, abs(after.x - before.x) > 2 * abs(after.y - before.y) { return false }
    return obstacles.isFree(Triangle(before, bend, after)) { kind in
      switch kind {
      case .box(let box): line.own.contains(box)
      case .bend(let other): other == way
      }
    }
  }
}

/// How far a straightened line stays away from boxes.
private let clearance = 8

extension Point {
  /// What another line must not pass on the wrong side of.
  fileprivate var spot: Rectangle { Rectangle(x - 2, y - 2, 4, 4) }
}
