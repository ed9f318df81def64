/// The row of every box in its group.
///
/// A group is one box of its parent's rows, however many rows it has itself: that keeps every edge
/// out of the groups that it does not belong to, for it passes them in the rows of their parent.
/// Ways that leave a group pull their end towards its border. Rows are chosen by a network simplex
/// method, so that ways are as short as they can be.
struct Ranked {
  let directed: Directed
  /// Counted from the first row of the content of the group, its title left out.
  private(set) var rows: [Int]
  /// For each group.
  private(set) var rowCounts: [Int]

  var nest: Nest { directed.nest }

  init(_ directed: Directed) {
    self.directed = directed
    let nest = directed.nest
    rows = [Int](repeating: 0, count: nest.boxes.count)
    rowCounts = rows
    let pulls = pulls()
    for (group, members) in nest.children.enumerated() where !members.isEmpty {
      let level = RankedLevel(members, pulls[group], nest)
      for (index, box) in members.enumerated() { rows[box] = level.rows[index] }
      rowCounts[group] = level.rowCount
    }
  }

  /// For each group what pulls at its children.
  private func pulls() -> [[RankedLevel.Pull]] {
    var pulls = [[RankedLevel.Pull]](repeating: [], count: nest.boxes.count)
    for way in directed.ways {
      if let label = nest.links[way.link].label {
        pulls[way.level].append(.init(upper: way.upperChild, lower: label))
        pulls[way.level].append(.init(upper: label, lower: way.lowerChild))
      } else {
        pulls[way.level].append(.init(upper: way.upperChild, lower: way.lowerChild))
      }
      var box = way.upper
      while box != way.upperChild {
        pulls[nest.boxes[box].parent].append(.init(upper: box, lower: nil, weight: weight(box)))
        box = nest.boxes[box].parent
      }
      box = way.lower
      while box != way.lowerChild {
        pulls[nest.boxes[box].parent].append(.init(upper: nil, lower: box, weight: weight(box)))
        box = nest.boxes[box].parent
      }
    }
    return pulls
  }

  /// How many rows all ways pass.
  var passageCount: Int {
    directed.ways.reduce(0) { count, way in
      count + rows[way.lowerChild] - rows[way.upperChild]
        + rowsPassed(from: way.upper, to: way.upperChild) { rowCounts[$0] - rows[$1] }
        + rowsPassed(from: way.lower, to: way.lowerChild) { rows[$1] + 1 }
    }
  }

  private func rowsPassed(
    from box: Int,
    to top: Int,
    _ count: (_ parent: Int, _ box: Int) -> Int
  ) -> Int {
    var (box, sum) = (box, 0)
    while box != top {
      sum += count(nest.boxes[box].parent, box)
      box = nest.boxes[box].parent
    }
    return sum
  }

  /// What stands for the border of a group must stand at its border.
  private func weight(_ box: Int) -> Int {
    guard case .border = nest.boxes[box].kind else { return 1 }
    return 1_000
  }
}

/// The rows of the children of one group.
struct RankedLevel {
  private(set) var rows: [Int]
  private(set) var rowCount = 1
  private let arcs: [(upper: Int, lower: Int)]

  /// A way between two children, or between a child and the border above or below.
  struct Pull {
    var upper: Int?
    var lower: Int?
    var weight = 1
  }

  init(_ members: [Int], _ pulls: [Pull], _ nest: Nest) {
    rows = [Int](repeating: 0, count: members.count)
    guard members.count > 1 else {
      arcs = []
      return
    }
    var places: [Int: Int] = [:]
    for (place, box) in members.enumerated() { places[box] = place }
    let (top, bottom) = (members.count, members.count + 1)
    var simplex = NetworkSimplex(variables: members.count + 2)
    var arcs: [(upper: Int, lower: Int)] = []
    var tension = [Int](repeating: 0, count: members.count + 2)
    for pull in pulls {
      let upper = pull.upper.flatMap { places[$0] } ?? top
      let lower = pull.lower.flatMap { places[$0] } ?? bottom
      simplex.shorten(upper, lower, weight: pull.weight)
      tension[upper] -= pull.weight
      tension[lower] += pull.weight
      guard upper != top, lower != bottom else { continue }
      arcs.append((upper, lower))
      simplex.keep(upper, lower, apart: 1)
    }
    var hasUpper = [Bool](repeating: false, count: members.count)
    var hasLower = hasUpper
    for arc in arcs {
      hasUpper[arc.lower] = true
      hasLower[arc.upper] = true
    }
    for place in members.indices {
      if !hasUpper[place] { simplex.keep(top, place, apart: 1) }
      if !hasLower[place] { simplex.keep(place, bottom, apart: 1) }
    }
    simplex.shorten(top, bottom, weight: 1)
    let found = simplex.solve()
    self.arcs = arcs
    rows = members.indices.map { found[$0] - found[top] - 1 }
    rowCount = found[bottom] - found[top] - 1
    balance(members.map { RankedLevel.room(nest.boxes[$0], nest.spacing) }, tension)
  }

  /// How much of a row a box takes; a label takes little, for a row of labels is a low one.
  private static func room(_ box: Nest.Box, _ spacing: Spacing) -> Room {
    if case .label = box.kind { return Room(width: box.size.width, isLabel: true) }
    return Room(width: box.size.width + spacing.node, isLabel: false)
  }

  private struct Room {
    let width: Int
    let isLabel: Bool
  }

  /// Moves what may stand in several rows at the same cost to the row with the most room.
  private mutating func balance(_ rooms: [Room], _ tension: [Int]) {
    var above = [[Int]](repeating: [], count: rows.count)
    var below = above
    for arc in arcs {
      below[arc.upper].append(arc.lower)
      above[arc.lower].append(arc.upper)
    }
    var taken = [Int](repeating: 0, count: rowCount)
    var boxes = taken
    for place in rows.indices {
      taken[rows[place]] += rooms[place].width
      boxes[rows[place]] += rooms[place].isLabel ? 0 : 1
    }
    for place in rows.indices where tension[place] == 0 {
      let low = above[place].reduce(0) { max($0, rows[$1] + 1) }
      let high = below[place].reduce(rowCount - 1) { min($0, rows[$1] - 1) }
      guard low < high else { continue }
      taken[rows[place]] -= rooms[place].width
      boxes[rows[place]] -= rooms[place].isLabel ? 0 : 1
      // A box among labels makes their row a high one.
      func cost(_ row: Int) -> Int {
        taken[row] + (boxes[row] == 0 && !rooms[place].isLabel ? 2_000 : 0)
      }
      var best = low
      for row in low...high where cost(row) < cost(best) { best = row }
      rows[place] = best
      taken[best] += rooms[place].width
      boxes[best] += rooms[place].isLabel ? 0 : 1
    }
  }
}
