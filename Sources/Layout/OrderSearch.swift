/// A search for an order with few crossings from one start.
struct OrderSearch {
  private(set) var best: (crossings: Int, rows: [[Layered.Entry]])
  private var current: Arrangement
  private let patience: Int

  init(_ start: Arrangement, patience: Int) {
    current = start
    self.patience = patience
    best = (start.crossings, start.rows)
  }

  mutating func run() {
    var waiting = 0
    var round = 0
    while waiting < patience, round < 24, best.crossings > 0 {
      let isDownward = round % 2 == 0
      sweep(isDownward: isDownward, turnsTies: round % 4 >= 2)
      exchange(turnsTies: round % 4 >= 2)
      let crossings = current.crossings
      waiting = crossings < best.crossings - best.crossings / 200 ? 0 : waiting + 1
      if crossings < best.crossings { best = (crossings, current.rows) }
      round += 1
    }
  }

  /// Betters the best order by moving entries further than to their neighbours' places.
  mutating func sift() {
    current = Arrangement(current.network, best.rows)
    for _ in 0..<6 {
      var gain = 0
      for row in current.network.downward where current.rows[row].count > 2 {
        var view = RowExchange(current, row)
        gain += view.sift()
        if view.isChanged { current.set(view.entries, of: row) }
      }
      if gain == 0 { break }
    }
    let crossings = current.crossings
    if crossings < best.crossings { best = (crossings, current.rows) }
  }

  private mutating func sweep(isDownward: Bool, turnsTies: Bool) {
    let network = current.network
    for row in isDownward ? network.downward : network.upward where current.rows[row].count > 1 {
      let keys = current.rows[row].map { current.key(of: $0, isAbove: isDownward) }
      let sorted = sort(current.rows[row], by: keys, turnsTies: turnsTies)
      current.set(sorted, of: row)
    }
  }

  /// Sorts entries by their keys; those without one stay where they are.
  private func sort(
    _ entries: [Layered.Entry],
    by keys: [Int?],
    turnsTies: Bool
  ) -> [Layered.Entry] {
    let places = entries.indices.filter { keys[$0] != nil }
    let sorted = places.sorted { left, right in
      let (first, second) = (keys[left] ?? 0, keys[right] ?? 0)
      return first == second ? (left < right) != turnsTies : first < second
    }
    var result = entries
    for (place, source) in zip(places, sorted) { result[place] = entries[source] }
    return result
  }

  /// Exchanges neighbours as long as that saves crossings.
  private mutating func exchange(turnsTies: Bool) {
    for round in 0..<8 {
      var gain = 0
      for row in current.network.downward where current.rows[row].count > 1 {
        var view = RowExchange(current, row)
        gain += view.run(turnsTies: turnsTies && round == 0)
        if view.isChanged { current.set(view.entries, of: row) }
      }
      if gain == 0 { return }
    }
  }
}

extension Arrangement {
  /// Where an entry wants to be: the weighted median of the places of its neighbours on one side.
  ///
  /// It is the median of an odd number of places; of an even number it lies between the two in the
  /// middle, nearer to where the others lie close together.
  fileprivate func key(of entry: Layered.Entry, isAbove: Bool) -> Int? {
    var places: [Int] = []
    let neighbours = isAbove ? network.above : network.below
    for atom in atoms(of: entry, isBelow: !isAbove) {
      for index in neighbours.range(atom) {
        places.append((isAbove ? placeBelow : placeAbove)[neighbours[index]])
      }
    }
    guard places.count > 0 else { return nil }
    if places.count > 1 { places.sort() }
    let middle = places.count / 2
    if places.count % 2 == 1 { return places[middle] * 256 }
    if places.count == 2 { return (places[0] + places[1]) * 128 }
    let left = places[middle - 1] - places[0]
    let right = places[places.count - 1] - places[middle]
    guard left + right > 0 else { return (places[middle - 1] + places[middle]) * 128 }
    return (places[middle - 1] * right + places[middle] * left) * 256 / (left + right)
  }
}
