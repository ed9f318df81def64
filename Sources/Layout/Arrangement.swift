/// An order of every row, and the places in each gap that follow from it.
struct Arrangement {
  let network: Network
  private(set) var rows: [[Layered.Entry]]
  /// The place of each atom among those that see the gap above it, and the gap below it.
  private(set) var placeAbove: [Int]
  private(set) var placeBelow: [Int]

  init(_ network: Network, _ rows: [[Layered.Entry]]) {
    self.network = network
    self.rows = rows
    placeAbove = [Int](repeating: 0, count: network.layered.atoms.count)
    placeBelow = placeAbove
    for row in rows.indices where network.hasTitle[row] { putTitleFirst(row) }
    for gap in network.gaps.indices {
      placeUpperSide(gap)
      placeLowerSide(gap)
    }
  }

  mutating func set(_ entries: [Layered.Entry], of row: Int) {
    rows[row] = entries
    if network.hasTitle[row] { putTitleFirst(row) }
    if let gap = network.gapAbove[row] { placeLowerSide(gap) }
    if let gap = network.gapBelow[row] { placeUpperSide(gap) }
  }

  /// The atoms of an entry that see the gap below, or above, from left to right.
  func atoms(of entry: Layered.Entry, isBelow: Bool) -> [Int] {
    if case .atom(let atom) = entry { return [atom] }
    var atoms: [Int] = []
    add(entry, isBelow, to: &atoms)
    return atoms
  }

  private func add(_ entry: Layered.Entry, _ isBelow: Bool, to atoms: inout [Int]) {
    switch entry {
    case .atom(let atom): atoms.append(atom)
    case .group(let group):
      let own = network.groupRows[group]
      guard !own.isEmpty else { return }
      for inner in rows[isBelow ? own.upperBound - 1 : own.lowerBound] {
        add(inner, isBelow, to: &atoms)
      }
    }
  }

  private mutating func putTitleFirst(_ row: Int) {
    let title = rows[row].firstIndex { entry in
      guard case .atom(let atom) = entry, case .title = network.layered.atoms[atom].kind else {
        return false
      }
      return true
    }
    if let title, title > 0 { rows[row].insert(rows[row].remove(at: title), at: 0) }
  }

  private mutating func placeUpperSide(_ gap: Int) {
    let atoms = side(of: network.gaps[gap].upper, isBelow: true)
    for (place, atom) in atoms.enumerated() { placeBelow[atom] = place }
  }

  private mutating func placeLowerSide(_ gap: Int) {
    let atoms = side(of: network.gaps[gap].lower, isBelow: false)
    for (place, atom) in atoms.enumerated() { placeAbove[atom] = place }
  }

  private func side(of row: Int, isBelow: Bool) -> [Int] {
    var atoms: [Int] = []
    atoms.reserveCapacity(rows[row].count)
    for entry in rows[row] { add(entry, isBelow, to: &atoms) }
    return atoms
  }
}

extension Arrangement {
  /// How many pairs of segments cross.
  var crossings: Int {
    network.gaps.indices.reduce(0) { $0 + crossings(in: $1) }
  }

  /// Counts inversions with a tree of sums (Barth, Jünger, Mutzel, "Simple and Efficient Bilayer
  /// Cross Counting", 2002).
  private func crossings(in gap: Int) -> Int {
    let upper = side(of: network.gaps[gap].upper, isBelow: true)
    var tree: [Int] = []
    var (size, total, crossings) = (1, 0, 0)
    for atom in upper {
      for other in network.below[of: atom] { size = max(size, placeAbove[other] + 1) }
    }
    tree = [Int](repeating: 0, count: size + 1)
    for atom in upper {
      for other in network.below[of: atom] {
        // Those that ended at or before this place do not cross.
        var index = placeAbove[other] + 1
        var before = 0
        while index > 0 {
          before += tree[index]
          index &= index - 1
        }
        crossings += total - before
      }
      for other in network.below[of: atom] {
        var index = placeAbove[other] + 1
        while index <= size {
          tree[index] += 1
          index += index & -index
        }
        total += 1
      }
    }
    return crossings
  }
}
