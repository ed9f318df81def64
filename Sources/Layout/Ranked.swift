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
