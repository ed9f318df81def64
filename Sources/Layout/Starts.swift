/// Orders to start from: the atoms of each row as walks along the ways come to them.
struct Starts {
  private let network: Network

  init(_ network: Network) {
    self.network = network
  }

  var orders: some Sequence<[[Layered.Entry]]> {
    (0..<network.startCount).lazy.map { [self] in order($0) }
  }

  private func order(_ number: Int) -> [[Layered.Entry]] {
    let visits = visits(isBreadthFirst: number % 4 < 2, isFromAbove: number % 2 == 0, number)
    let firsts = firstVisits(visits)
    return network.layered.rows.map { row in
      row.entries.enumerated().sorted { left, right in
        (key(left.element, visits, firsts), left.offset)
          < (key(right.element, visits, firsts), right.offset)
      }.map(\.element)
    }
  }

  private func key(_ entry: Layered.Entry, _ visits: [Int], _ firsts: [Int]) -> Int {
    switch entry {
    case .atom(let atom): visits[atom]
    case .group(let group): firsts[group]
    }
  }

  /// When each group was first visited.
  private func firstVisits(_ visits: [Int]) -> [Int] {
    let boxes = network.layered.nest.boxes
    var firsts = [Int](repeating: visits.count, count: boxes.count)
    for (index, atom) in network.layered.atoms.enumerated() {
      let group = network.layered.rows[atom.row].group
      firsts[group] = min(firsts[group], visits[index])
    }
    for group in boxes.indices.dropFirst().reversed() where boxes[group].isGroup {
      firsts[boxes[group].parent] = min(firsts[boxes[group].parent], firsts[group])
    }
    return firsts
  }

  private func visits(isBreadthFirst: Bool, isFromAbove: Bool, _ number: Int) -> [Int] {
    let count = network.layered.atoms.count
    let (ahead, behind) =
      isFromAbove ? (network.below, network.above) : (network.above, network.below)
    var visits = [Int](repeating: -1, count: count)
    var visited = 0
    let sources = (0..<count).filter { behind.range($0).isEmpty }
    let starts = number < 4 ? sources : sources.reversed()
    for start in starts + Array(0..<count) where visits[start] < 0 {
      var line = [start]
      var next = 0
      visits[start] = visited
      visited += 1
      while next < line.count {
        let atom = isBreadthFirst ? line[next] : line.removeLast()
        next += isBreadthFirst ? 1 : 0
        for other in ahead[of: atom] where visits[other] < 0 {
          visits[other] = visited
          visited += 1
          line.append(other)
        }
      }
    }
    return visits
  }
}
