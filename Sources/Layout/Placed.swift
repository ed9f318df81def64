/// The places of everything along its row.
///
/// Each atom is a variable, and so is each side of each group; neighbours keep their distance, a
/// group reaches around its rows, and segments want to be upright, those of long ways most of all
/// (Gansner and others, 1993, section 4). A network simplex method finds the best places, and what
/// is left open is settled by `Centering`.
struct Placed {
  let ordered: Ordered
  let ports: Ports
  /// The middle of each atom.
  private(set) var middles: [Int]
  /// The sides of each group, by its box.
  private(set) var lefts: [Int]
  private(set) var rights: [Int]

  var layered: Layered { ordered.layered }

  init(_ ordered: Ordered) {
    self.ordered = ordered
    ports = Ports(ordered)
    let layered = ordered.layered
    let atoms = layered.atoms.count
    let groups = layered.nest.boxes.indices.filter { layered.nest.boxes[$0].isGroup }
    var sides = Sides(atoms: atoms, boxes: layered.nest.boxes.count)
    for group in groups { sides.add(group) }
    var system = NetworkSimplex(variables: sides.variables)
    Distances(ordered, sides).keep(in: &system)
    for (index, segment) in layered.segments.enumerated() {
      system.pull(
        segment.upper,
        segment.lower,
        to: ports.upper[index] - ports.lower[index],
        weight: layered.straightness(of: segment)
      )
    }
    var places = system.solve()
    Centering(system).settle(&places)
    let left = places[sides.left(0)]
    middles = places.prefix(atoms).map { $0 - left }
    lefts = [Int](repeating: 0, count: layered.nest.boxes.count)
    rights = lefts
    for group in groups {
      lefts[group] = places[sides.left(group)] - left
      rights[group] = places[sides.right(group)] - left
    }
  }
}

extension Layered {
  /// How much it matters that a segment is upright.
  fileprivate func straightness(of segment: Segment) -> Int {
    switch (isBend(segment.upper), isBend(segment.lower)) {
    case (true, true): 8
    case (false, false): 1
    default: 2
    }
  }

  /// Whether a way merely passes here.
  private func isBend(_ atom: Int) -> Bool {
    switch atoms[atom].kind {
    case .passage: true
    case .title: false
    case .box(let box): if case .node = nest.boxes[box].kind { false } else { true }
    }
  }
}

/// Which variable is which side of which group.
struct Sides {
  private(set) var variables: Int
  private var first: [Int]

  init(atoms: Int, boxes: Int) {
    variables = atoms
    first = [Int](repeating: -1, count: boxes)
  }

  mutating func add(_ group: Int) {
    first[group] = variables
    variables += 2
  }

  func left(_ group: Int) -> Int { first[group] }
  func right(_ group: Int) -> Int { first[group] + 1 }
}
