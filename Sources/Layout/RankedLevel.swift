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
    let ends = pulls.map { pull in
      (
        upper: pull.upper.flatMap { places[$0] } ?? top,
        lower: pull.lower.flatMap { places[$0] } ?? bottom
      )
    }
    arcs = ends.filter { $0.upper != top && $0.lower != bottom }
    var simplex = NetworkSimplex(variables: members.count + 2)
    var tension = [Int](repeating: 0, count: members.count + 2)
    for (pull, ends) in zip(pulls, ends) {
      simplex.shorten(ends.upper, ends.lower, weight: pull.weight)
      tension[ends.upper] -= pull.weight
      tension[ends.lower] += pull.weight
    }
    keepDistances(in: &simplex, top, bottom)
    let found = simplex.solve()
    rows = members.indices.map { found[$0] - found[top] - 1 }
    rowCount = found[bottom] - found[top] - 1
    balance(members.map { RankedLevel.room(nest.boxes[$0], nest.spacing) }, tension)
  }

  /// Demands that ways lead down and that all children stand between the borders.
  private func keepDistances(in simplex: inout NetworkSimplex, _ top: Int, _ bottom: Int) {
    var hasUpper = [Bool](repeating: false, count: rows.count)
    var hasLower = hasUpper
    for arc in arcs {
      simplex.keep(arc.upper, arc.lower, apart: 1)
      hasUpper[arc.lower] = true
      hasLower[arc.upper] = true
    }
    for place in rows.indices {
      if !hasUpper[place] { simplex.keep(top, place, apart: 1) }
      if !hasLower[place] { simplex.keep(place, bottom, apart: 1) }
    }
    simplex.shorten(top, bottom, weight: 1)
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
