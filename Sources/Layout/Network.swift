/// The atoms and what they are joined to, laid out for speed.
///
/// It is a class so that the many arrangements of one search share it at no cost.
final class Network: Sendable {
  let layered: Layered
  /// The neighbours above and below of each atom.
  let above: Neighbours
  let below: Neighbours
  /// The rows from above to below, and from below to above, a group's after the row that it is in.
  let downward: [Int]
  let upward: [Int]
  /// How many sweeps may pass without a better order.
  let patience: Int
  let startCount: Int
  /// Whether there is time to sift the order of each start, not only the best one.
  let siftsOften: Bool
  /// The first and the last row of each group, and the gaps that each row sees.
  let groupRows: [Range<Int>]
  let gapAbove: [Int?]
  let gapBelow: [Int?]
  let gaps: [Layered.Gap]
  let hasTitle: [Bool]

  init(_ layered: Layered) {
    self.layered = layered
    groupRows = layered.groupRows
    gapAbove = layered.rows.map(\.above)
    gapBelow = layered.rows.map(\.below)
    hasTitle = layered.rows.map(\.isTitle)
    gaps = layered.gaps
    let count = layered.atoms.count
    above = Neighbours(count, layered.segments.map { ($0.lower, $0.upper) })
    below = Neighbours(count, layered.segments.map { ($0.upper, $0.lower) })
    downward = Network.walk(layered, isDownward: true)
    upward = Network.walk(layered, isDownward: false)
    patience = layered.isRough ? 1 : count < 60 || count > 1_500 ? 4 : 8
    siftsOften = count < 800
    startCount = layered.isRough ? 1 : count < 60 ? 4 : count < 600 ? 6 : count < 2_000 ? 3 : 2
  }

  private static func walk(_ layered: Layered, isDownward: Bool) -> [Int] {
    var order: [Int] = []
    var stack = [layered.groupRows[0].map { $0 }]
    if isDownward { stack[0].reverse() }
    while var rows = stack.popLast() {
      guard let row = rows.popLast() else { continue }
      stack.append(rows)
      order.append(row)
      for case .group(let group) in layered.rows[row].entries {
        let own = Array(layered.groupRows[group])
        stack.append(isDownward ? own.reversed() : own)
      }
    }
    return order
  }
}
