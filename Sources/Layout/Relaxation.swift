/// A good solution of a system of distances that is too big for the best one.
///
/// All variables start as low as they can, and then each moves in turn to where it costs the least,
/// between its neighbours.
struct Relaxation {
  private let arcs: [NetworkSimplex.Arc]
  /// What a unit of each variable costs, besides what pulls at it.
  private let slopes: [Int]
  private let arcsOf: Neighbours
  private var places: [Int]

  init(_ arcs: [NetworkSimplex.Arc], slopes: [Int]) {
    self.arcs = arcs
    self.slopes = slopes
    let ends = arcs.indices.flatMap { [(arcs[$0].source, $0), (arcs[$0].target, $0)] }
    arcsOf = Neighbours(slopes.count, ends)
    places = [Int](repeating: 0, count: slopes.count)
  }

  mutating func solve() -> [Int] {
    let order = pushUp()
    for round in 0..<rounds {
      var isMoved = false
      for variable in round % 2 == 0 ? order.reversed() : order {
        let place = best(for: variable)
        isMoved = isMoved || place != places[variable]
        places[variable] = place
      }
      if !isMoved { break }
    }
    return places
  }

  /// Gives each variable the least value that its distances allow, and an order that they follow.
  private mutating func pushUp() -> [Int] {
    var waiting = [Int](repeating: 0, count: places.count)
    for arc in arcs where arc.isDistance { waiting[arc.target] += 1 }
    var order = places.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      let variable = order[next]
      next += 1
      for index in arcsOf[of: variable] {
        let arc = arcs[index]
        guard arc.isDistance, arc.source == variable else { continue }
        places[arc.target] = max(places[arc.target], places[variable] + arc.length)
        waiting[arc.target] -= 1
        if waiting[arc.target] == 0 { order.append(arc.target) }
      }
    }
    return order
  }

  /// The weighted median of what pulls at a variable, within its bounds.
  private func best(for variable: Int) -> Int {
    var (low, high) = (Int.min, Int.max)
    var pulls: [(place: Int, weight: Int)] = []
    var slope = slopes[variable]
    for index in arcsOf[of: variable] {
      let arc = arcs[index]
      let isTarget = arc.target == variable
      let place = isTarget ? places[arc.source] + arc.length : places[arc.target] - arc.length
      if arc.isDistance {
        if isTarget { low = max(low, place) } else { high = min(high, place) }
      } else {
        pulls.append((place, arc.capacity))
        slope -= arc.capacity / 2
      }
    }
    pulls.sort { $0.place < $1.place }
    var wanted = slope >= 0 ? low : pulls.last?.place ?? high
    for pull in pulls where slope < 0 {
      slope += pull.weight
      wanted = pull.place
    }
    if slope < 0 { wanted = high }
    guard wanted != Int.min, wanted != Int.max else { return places[variable] }
    return max(low, min(wanted, high))
  }
}

private let rounds = 12
