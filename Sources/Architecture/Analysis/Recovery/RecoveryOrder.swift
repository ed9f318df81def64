/// In which order things come back, and which of them wait for each other for ever.

internal import Base

package struct RecoveryOrder: Sendable, Equatable {
  /// What can start at once, after that what needs no more than those before, and so on.
  package let waves: [[Int]]
  /// For every node, the number of its wave; nothing for those that have none.
  package let wave: [Int?]
  /// For every node, what it waits for last; nothing in the first wave.
  package let waitsFor: [Int?]
  /// One short way round for every set of nodes that wait for each other.
  ///
  /// Each node waits for the next, the last for the first; all of a set come back together or not at all.
  package let cycles: [[Int]]

  package init(nodes: Int, needs: [RecoverySchedule.Need]) {
    let steps = [Int?](repeating: 1, count: nodes)
    let schedule = RecoverySchedule(own: steps, needs: needs, .sequential)
    wave = schedule.times.map { $0.map { $0 - 1 } }
    waitsFor = schedule.causes
    var waves = [[Int]](repeating: [], count: (wave.compactMap(\.self).max() ?? -1) + 1)
    for (node, wave) in wave.enumerated() { if let wave { waves[wave].append(node) } }
    self.waves = waves
    cycles = knots(of: wave, needs)
  }
}

/// The ways round among those that have no wave, by way of the needs that nobody answers.
private func knots(of wave: [Int?], _ needs: [RecoverySchedule.Need]) -> [[Int]] {
  var arrows = [[Int]](repeating: [], count: wave.count)
  for need in needs where need.providers.allSatisfy({ wave[$0] == nil }) {
    arrows[need.waiter] += need.providers
  }
  return shortestCycles(of: arrows)
}
