/// Settles what a least-cost solution leaves open.
///
/// A box with a neighbour at its left and one at its right costs the same anywhere between them, and
/// a simplex method leaves it at one of the ends. The arcs of the flow tell what may not move: those
/// in use keep their length. All else moves, within its bounds, to the mean of its neighbours.
struct Centering {
  private let arcs: [NetworkSimplex.Arc]
  private let block: [Int]
  private let neighbours: Neighbours

  init(_ system: NetworkSimplex) {
    arcs = system.arcs
    var leader = Array(0..<system.count)
    func find(_ variable: Int) -> Int {
      var variable = variable
      while leader[variable] != variable {
        leader[variable] = leader[leader[variable]]
        variable = leader[variable]
      }
      return variable
    }
    for arc in arcs where arc.flow > 0 && arc.flow < arc.capacity {
      let (first, second) = (find(arc.source), find(arc.target))
      leader[max(first, second)] = min(first, second)
    }
    block = (0..<system.count).map { find($0) }
    var pairs: [(Int, Int)] = []
    for (index, arc) in arcs.enumerated() where block[arc.source] != block[arc.target] {
      pairs.append((block[arc.source], index))
      pairs.append((block[arc.target], index))
    }
    neighbours = Neighbours(system.count, pairs)
  }

  func settle(_ places: inout [Int]) {
    var shift = [Int](repeating: 0, count: places.count)
    for round in 0..<6 {
      let blocks = round % 2 == 0 ? Array(places.indices) : places.indices.reversed()
      var isMoved = false
      for index in blocks where block[index] == index {
        let amount = move(of: index, places, shift)
        shift[index] += amount
        isMoved = isMoved || amount != 0
      }
      if !isMoved { break }
    }
    for index in places.indices { places[index] += shift[block[index]] }
  }

  /// How far a block moves to the right.
  private func move(of index: Int, _ places: [Int], _ shift: [Int]) -> Int {
    var (low, high) = (Int.min, Int.max)
    var (sum, weight) = (0, 0)
    for arc in neighbours[of: index] {
      let arc = arcs[arc]
      let slack =
        places[arc.target] + shift[block[arc.target]] - places[arc.source]
        - shift[block[arc.source]] - arc.length
      let isTarget = block[arc.target] == index
      // An empty arc must stay longer than its length, a full one shorter.
      if (arc.flow == 0) == isTarget {
        low = max(low, -abs(slack))
      } else {
        high = min(high, abs(slack))
      }
      guard !arc.isDistance else { continue }
      sum += (isTarget ? -slack : slack) * arc.capacity
      weight += arc.capacity
    }
    guard weight > 0 else { return 0 }
    return min(max(sum / weight, low), high)
  }
}
