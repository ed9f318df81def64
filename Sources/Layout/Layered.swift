/// The rows of a picture with all that stands in them, and the ways cut into segments.
///
/// A way that passes a row has an atom of its own there, which keeps its place free. A group
/// stands in a row of its parent and has rows of its own; what is in its first row sees the gap above
/// the group, and what is in its last row the gap below it, so that each atom has one gap above and
/// one below, however deep it is.
struct Layered {
  let ranked: Ranked
  private(set) var atoms: [Atom] = []
  private(set) var rows: [Row] = []
  /// The rows of each group, by its box.
  private(set) var groupRows: [Range<Int>]
  private(set) var segments: [Segment] = []
  /// The atoms of each way from above to below, those that the ends are tied to included.
  private(set) var chains: [Chain] = []
  private(set) var gaps: [Gap] = []
  /// Whether there is so much of everything that only the quick passes end soon.
  let isRough: Bool

  var nest: Nest { ranked.nest }

  struct Atom {
    let kind: Kind
    let row: Int

    enum Kind {
      case box(Int), title(Int), passage(way: Int)
    }
  }

  struct Row {
    let group: Int
    var entries: [Entry] = []
    /// The gaps that the atoms of the row see; nothing at the border of the picture.
    let above: Int?
    var below: Int?
    var isTitle = false
  }

  enum Entry: Hashable {
    case atom(Int), group(Int)
  }

  struct Segment {
    let upper: Int
    let lower: Int
    let gap: Int
  }

  /// The atoms of a way from above to below, and the segments between them.
  struct Chain {
    var atoms: [Int] = []
    var segments: [Int] = []
  }

  /// The gap between two rows of one group.
  struct Gap {
    let upper: Int
    let lower: Int
  }

  init(_ ranked: Ranked) {
    self.ranked = ranked
    groupRows = [Range<Int>](repeating: 0..<0, count: ranked.nest.boxes.count)
    isRough = ranked.passageCount > mostPassages || ranked.nest.boxes.count > mostPassages
    addRows()
    let leaves = addLeaves()
    var builder = ChainBuilder(self, leaves)
    for way in ranked.directed.ways.indices { builder.add(way) }
    (atoms, segments, chains) = (builder.atoms, builder.segments, builder.chains)
    for atom in leaves.count..<atoms.count { rows[atoms[atom].row].entries.append(.atom(atom)) }
  }
}

/// With more than that the careful passes would take too long.
private let mostPassages = 12_000

extension Layered {
  /// The row that a box stands in.
  func row(of box: Int) -> Int {
    let parent = nest.boxes[box].parent
    let isBelowTitle = nest.boxes[parent].title?.isFirst ?? false
    return groupRows[parent].lowerBound + (isBelowTitle ? 1 : 0) + ranked.rows[box]
  }

  private mutating func addRows() {
    for (group, box) in nest.boxes.enumerated() where box.isGroup {
      let own = group == 0 ? nil : rows[row(of: group)]
      let first = rows.count
      let count = ranked.rowCounts[group] + (box.title == nil ? 0 : 1)
      groupRows[group] = first..<first + count
      for index in 0..<count {
        if index > 0 { rows[first + index - 1].below = gaps.count - 1 }
        let above = index == 0 ? own?.above : gaps.count - 1
        rows.append(Row(group: group, above: above, below: own?.below))
        if index + 1 < count { gaps.append(Gap(upper: first + index, lower: first + index + 1)) }
      }
      if let title = box.title { rows[title.isFirst ? first : first + count - 1].isTitle = true }
    }
  }

  /// Adds an atom for each box that is no group and each title; gives the atoms of the boxes.
  private mutating func addLeaves() -> Leaves {
    var leaves = Leaves(atomOfBox: [Int](repeating: -1, count: nest.boxes.count))
    for (index, box) in nest.boxes.enumerated() {
      if box.isGroup {
        if index > 0 { rows[row(of: index)].entries.append(.group(index)) }
        guard let title = box.title else { continue }
        let rows = groupRows[index]
        add(.title(index), in: title.isFirst ? rows.lowerBound : rows.upperBound - 1)
      } else {
        leaves.atomOfBox[index] = atoms.count
        add(.box(index), in: row(of: index))
      }
    }
    leaves.count = atoms.count
    return leaves
  }

  private mutating func add(_ kind: Atom.Kind, in row: Int) {
    rows[row].entries.append(.atom(atoms.count))
    atoms.append(Atom(kind: kind, row: row))
  }

  struct Leaves {
    var atomOfBox: [Int]
    var count = 0
  }
}
