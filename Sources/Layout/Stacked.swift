/// The places of everything from above to below.
///
/// The rows of a group stand below each other, each as high as the highest box in it, and the gap
/// between them is the higher the further ways have to go in it sideways.
struct Stacked {
  let placed: Placed
  /// Above and below each row.
  private(set) var tops: [Int]
  private(set) var bottoms: [Int]
  /// Above and below each box.
  private(set) var boxTops: [Int]
  private(set) var heights: [Int]
  /// The atom of each box that is no group.
  let atoms: [Int]

  var layered: Layered { placed.layered }

  init(_ placed: Placed) {
    self.placed = placed
    let layered = placed.layered
    tops = [Int](repeating: 0, count: layered.rows.count)
    bottoms = tops
    boxTops = [Int](repeating: 0, count: layered.nest.boxes.count)
    heights = layered.nest.boxes.map(\.cellHeight)
    var atoms = boxTops
    for (index, atom) in layered.atoms.enumerated() {
      if case .box(let box) = atom.kind { atoms[box] = index }
    }
    self.atoms = atoms
    let gaps = gapHeights()
    for group in layered.nest.boxes.indices.reversed() where layered.nest.boxes[group].isGroup {
      stack(group, gaps)
    }
    for group in layered.nest.boxes.indices where layered.nest.boxes[group].isGroup {
      lower(group)
    }
  }

  /// Stacks the rows of a group, counted from its top.
  private mutating func stack(_ group: Int, _ gaps: [Int]) {
    let padding = layered.nest.boxes[group].padding
    var y = padding.top
    for row in layered.groupRows[group] {
      tops[row] = y
      y += placed.ordered.rows[row].reduce(0) { max($0, height(of: $1)) }
      bottoms[row] = y
      if row + 1 < layered.groupRows[group].upperBound, let gap = layered.rows[row].below {
        y += gaps[gap]
      }
    }
    heights[group] = max(y + padding.bottom, padding.least.height)
    let spare = (heights[group] - y - padding.bottom) / 2
    guard spare > 0 else { return }
    for row in layered.groupRows[group] {
      tops[row] += spare
      bottoms[row] += spare
    }
  }

  /// Counts the rows of a group, and what is in them, from the top of the picture.
  private mutating func lower(_ group: Int) {
    for row in layered.groupRows[group] {
      tops[row] += boxTops[group]
      bottoms[row] += boxTops[group]
      for entry in placed.ordered.rows[row] {
        guard let box = box(of: entry) else { continue }
        boxTops[box] = tops[row] + offset(of: entry, spare: bottoms[row] - tops[row] - heights[box])
      }
    }
  }

  /// How far below the top of its row a box stands: in the middle, but beside something high it is
  /// drawn to where most of its ways lead.
  private func offset(of entry: Layered.Entry, spare: Int) -> Int {
    guard spare > layered.nest.spacing.rank, case .atom(let atom) = entry else { return spare / 2 }
    let network = placed.ordered.arrangement.network
    let (above, below) = (network.above.range(atom).count, network.below.range(atom).count)
    guard below > 0 else { return 0 }
    return above == below ? spare / 2 : above > below ? 0 : spare
  }

  private func box(of entry: Layered.Entry) -> Int? {
    switch entry {
    case .group(let group): group
    case .atom(let atom): if case .box(let box) = layered.atoms[atom].kind { box } else { nil }
    }
  }

  private func height(of entry: Layered.Entry) -> Int {
    if let box = box(of: entry) { return heights[box] }
    guard case .atom(let atom) = entry, case .title(let group) = layered.atoms[atom].kind else {
      return 0
    }
    return layered.nest.boxes[group].title?.size.height ?? 0
  }

  private func gapHeights() -> [Int] {
    let rank = layered.nest.spacing.rank
    var widest = [Int](repeating: 0, count: layered.gaps.count)
    for (index, segment) in layered.segments.enumerated() {
      let from = placed.middles[segment.upper] + placed.ports.upper[index]
      let to = placed.middles[segment.lower] + placed.ports.lower[index]
      widest[segment.gap] = max(widest[segment.gap], abs(to - from))
    }
    return layered.gaps.indices.map { index in
      let gap = layered.gaps[index]
      let hasTitle = layered.rows[gap.upper].isTitle || layered.rows[gap.lower].isTitle
      let hasBoxes = isFull(gap.upper) && isFull(gap.lower)
      let least = hasTitle ? rank / 3 : hasBoxes ? rank : rank / 2
      return max(least, min(widest[index] / 16, rank))
    }
  }

  /// Whether a row holds nodes or groups.
  private func isFull(_ row: Int) -> Bool {
    for entry in placed.ordered.rows[row] {
      guard let box = box(of: entry) else { continue }
      switch layered.nest.boxes[box].kind {
      case .node, .group, .pack: return true
      case .label, .border: continue
      }
    }
    return false
  }
}
