/// Boxes within boxes, but not without end.

/// For every box the one that it is drawn in, given the one that it lies in.
///
/// Documents may lay systems within each other by the thousand, which no notation draws and no recursion
/// survives, or in a circle, of which nothing would be drawn: the box where the circle is entered is then
/// outside of all.
func flattened(_ outer: [Int?], deepest: Int) -> [Int?] {
  var flat = outer
  var depths = [Int?](repeating: nil, count: outer.count)
  var visits = [Int](repeating: -1, count: outer.count)
  for start in outer.indices {
    var path: [Int] = []
    var next: Int? = start
    while let box = next, depths[box] == nil {
      if visits[box] == start {
        flat[box] = nil
        depths[box] = 0
        break
      }
      visits[box] = start
      path.append(box)
      next = flat[box]
    }
    for box in path.reversed() where depths[box] == nil {
      guard let around = flat[box], let depth = depths[around] else {
        depths[box] = 0
        continue
      }
      if depth == deepest { flat[box] = flat[around] }
      depths[box] = min(depth + 1, deepest)
    }
  }
  return flat
}
