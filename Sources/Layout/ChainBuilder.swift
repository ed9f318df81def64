/// Leads each way through the rows between its ends.
struct ChainBuilder {
  private let layered: Layered
  private let leaves: Layered.Leaves
  private(set) var atoms: [Layered.Atom]
  private(set) var segments: [Layered.Segment] = []
  private(set) var chains: [Layered.Chain] = []
  private var chain = Layered.Chain()

  init(_ layered: Layered, _ leaves: Layered.Leaves) {
    self.layered = layered
    self.leaves = leaves
    atoms = layered.atoms
  }

  mutating func add(_ index: Int) {
    let way = layered.ranked.directed.ways[index]
    let nest = layered.nest
    chain = Layered.Chain()
    enterFromBorder(way, index)
    append(leaves.atomOfBox[way.upper])
    var box = way.upper
    while box != way.upperChild {
      let parent = nest.boxes[box].parent
      pass(layered.row(of: box) + 1..<layered.groupRows[parent].upperBound, index)
      box = parent
    }
    var row = layered.row(of: way.upperChild)
    if let label = nest.links[way.link].label {
      pass(row + 1..<layered.row(of: label), index)
      append(leaves.atomOfBox[label])
      row = layered.row(of: label)
    }
    pass(row + 1..<layered.row(of: way.lowerChild), index)
    descend(way, index)
    append(leaves.atomOfBox[way.lower])
    leaveToBorder(way, index)
    chains.append(chain)
  }

  private mutating func descend(_ way: Directed.Way, _ index: Int) {
    let boxes = layered.nest.boxes
    var path: [Int] = []
    var box = way.lower
    while box != way.lowerChild {
      path.append(box)
      box = boxes[box].parent
    }
    for box in path.reversed() {
      pass(layered.groupRows[boxes[box].parent].lowerBound..<layered.row(of: box), index)
    }
  }

  /// A way from the border of a group to its inside begins above its title.
  private mutating func enterFromBorder(_ way: Directed.Way, _ index: Int) {
    guard way.upper == way.upperChild, isBorder(way.upper) else { return }
    pass(layered.groupRows[way.level].lowerBound..<layered.row(of: way.upper), index)
  }

  private mutating func leaveToBorder(_ way: Directed.Way, _ index: Int) {
    guard way.lower == way.lowerChild, isBorder(way.lower) else { return }
    pass(layered.row(of: way.lower) + 1..<layered.groupRows[way.level].upperBound, index)
  }

  private func isBorder(_ box: Int) -> Bool {
    guard case .border = layered.nest.boxes[box].kind else { return false }
    return true
  }

  private mutating func pass(_ rows: Range<Int>, _ way: Int) {
    for row in rows {
      atoms.append(Layered.Atom(kind: .passage(way: way), row: row))
      append(atoms.count - 1)
    }
  }

  private mutating func append(_ atom: Int) {
    if let last = chain.atoms.last, let gap = layered.rows[atoms[last].row].below {
      chain.segments.append(segments.count)
      segments.append(Layered.Segment(upper: last, lower: atom, gap: gap))
    }
    chain.atoms.append(atom)
  }
}
