/// One row while neighbours in it are exchanged, all other rows being fixed.
struct RowExchange {
  private(set) var entries: [Layered.Entry]
  private(set) var isChanged = false
  /// For each entry the sorted places of its neighbours above, then of those below.
  private var places: [Int] = []
  private var starts: [Int] = [0]
  /// The entries as they stand now, by their index at the beginning.
  private var order: [Int]

  init(_ arrangement: Arrangement, _ row: Int) {
    entries = arrangement.rows[row]
    order = Array(entries.indices)
    let (above, below) = (arrangement.network.above, arrangement.network.below)
    for entry in entries {
      for atom in arrangement.atoms(of: entry, isBelow: false) {
        for index in above.range(atom) { places.append(arrangement.placeBelow[above[index]]) }
      }
      close()
      for atom in arrangement.atoms(of: entry, isBelow: true) {
        for index in below.range(atom) { places.append(arrangement.placeAbove[below[index]]) }
      }
      close()
    }
  }

  /// Exchanges neighbours until nothing is gained, and gives the number of crossings saved.
  mutating func run(turnsTies: Bool) -> Int {
    var gain = 0
    var turnsTies = turnsTies
    for _ in 0..<max(4, order.count) {
      let saved = pass(turnsTies: turnsTies)
      gain += saved
      turnsTies = false
      if saved == 0 { break }
    }
    if isChanged { entries = order.map { [entries] in entries[$0] } }
    return gain
  }

  /// Moves each entry in turn to its best place, and gives the number of crossings saved.
  ///
  /// This is the sifting of Matuszewski, Schönfeld, Molitor, "Using Sifting for k-Layer Straightline
  /// Crossing Minimization" (1999); it gets out of orders that no exchange of neighbours betters.
  mutating func sift() -> Int {
    var saved = 0
    for entry in Array(order) {
      guard let place = order.firstIndex(of: entry) else { continue }
      var best = (gain: 0, place: place)
      var gain = 0
      for other in stride(from: place + 1, to: order.count, by: 1) {
        gain += self.gain(entry, order[other])
        if gain > best.gain { best = (gain, other) }
      }
      gain = 0
      for other in stride(from: place - 1, through: 0, by: -1) {
        gain += self.gain(order[other], entry)
        if gain > best.gain { best = (gain, other) }
      }
      guard best.gain > 0 else { continue }
      order.insert(order.remove(at: place), at: best.place)
      saved += best.gain
      isChanged = true
    }
    if isChanged { entries = order.map { [entries] in entries[$0] } }
    return saved
  }

  private mutating func pass(turnsTies: Bool) -> Int {
    var saved = 0
    for index in 0..<order.count - 1 {
      let gain = gain(order[index], order[index + 1])
      guard gain > 0 || (turnsTies && gain == 0) else { continue }
      order.swapAt(index, index + 1)
      isChanged = true
      saved += gain
    }
    return saved
  }

  /// How many crossings it saves that the second comes before the first.
  private func gain(_ first: Int, _ second: Int) -> Int {
    inversions(2 * first, 2 * second) + inversions(2 * first + 1, 2 * second + 1)
  }

  /// Pairs of places in the wrong order less pairs in the right order.
  private func inversions(_ left: Int, _ right: Int) -> Int {
    let rightEnd = starts[right + 1]
    var (lower, upper) = (starts[right], starts[right])
    var balance = 0
    for index in starts[left]..<starts[left + 1] {
      let place = places[index]
      while lower < rightEnd, places[lower] < place { lower += 1 }
      while upper < rightEnd, places[upper] <= place { upper += 1 }
      balance += lower - starts[right] - (rightEnd - upper)
    }
    return balance
  }

  /// Ends a list of places and sorts it; most have one or two.
  private mutating func close() {
    let start = starts[starts.count - 1]
    if places.count - start > 1 { places[start...].sort() }
    starts.append(places.count)
  }
}
