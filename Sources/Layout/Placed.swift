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
    let columns = Columns(ordered)
    let groups = layered.nest.boxes.indices.filter { layered.nest.boxes[$0].isGroup }
    var sides = Sides(columns, boxes: layered.nest.boxes.count)
    for group in groups { sides.add(group) }
    var system = NetworkSimplex(variables: sides.variables)
    var distances = Distances(ordered, sides)
    distances.keep(in: &system)
    for (index, segment) in layered.segments.enumerated() {
      let (upper, lower) = (sides.atom(segment.upper), sides.atom(segment.lower))
      guard upper != lower else { continue }
      system.pull(
        upper,
        lower,
        to: ports.upper[index] - ports.lower[index],
        weight: layered.straightness(of: segment)
      )
    }
    var places = system.solve()
    Centering(system).settle(&places)
    let left = places[sides.left(0)]
    middles = layered.atoms.indices.map { places[sides.atom($0)] - left }
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
}

/// Which variable is which atom or side of a group.
struct Sides {
  private(set) var variables: Int
  private var first: [Int]

  private let columns: Columns

  init(_ columns: Columns, boxes: Int) {
    self.columns = columns
    variables = columns.count
    first = [Int](repeating: -1, count: boxes)
  }

  mutating func add(_ group: Int) {
    first[group] = variables
    variables += 2
  }

  func atom(_ atom: Int) -> Int { columns.variables[atom] }
  func left(_ group: Int) -> Int { first[group] }
  func right(_ group: Int) -> Int { first[group] + 1 }
}
