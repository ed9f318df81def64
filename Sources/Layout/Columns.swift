/// The variables of a placement: one for each atom, or in a big picture one for each upright line.
///
/// There, stretches of long ways are straight whether or not that is for the best.
/// As in Brandes, Köpf, "Fast and Simple Horizontal Coordinate Assignment" (2001), the inner segments
/// of long ways are aligned as far as they do not cross each other: of those in one gap the longest
/// run without crossings. Lines that do not cross never ask for two orders at once.
struct Columns {
  /// The variable of each atom.
  let variables: [Int]
  let count: Int

  init(_ ordered: Ordered) {
    let layered = ordered.layered
    var leader = Array(layered.atoms.indices)
    var inner = [[Layered.Segment]](repeating: [], count: layered.gaps.count)
    let isBig = layered.atoms.count > mostFreeAtoms
    for segment in layered.segments where isBig && layered.isInner(segment) {
      inner[segment.gap].append(segment)
    }
    for segments in inner where !segments.isEmpty {
      for segment in Columns.withoutCrossings(segments, ordered.arrangement) {
        // Ways are led from above to below, so that the upper atom knows its leader first.
        leader[segment.lower] = segment.upper
      }
    }
    for atom in leader.indices { leader[atom] = Columns.top(of: atom, leader) }
    var variables = [Int](repeating: -1, count: leader.count)
    var count = 0
    for atom in leader.indices where leader[atom] == atom {
      variables[atom] = count
      count += 1
    }
    for atom in leader.indices { variables[atom] = variables[leader[atom]] }
    self.variables = variables
    self.count = count
  }

  private static func top(of atom: Int, _ leader: [Int]) -> Int {
    var atom = atom
    while leader[atom] != atom { atom = leader[atom] }
    return atom
  }

  /// The longest run of segments of which no two cross.
  private static func withoutCrossings(
    _ segments: [Layered.Segment],
    _ arrangement: Arrangement
  ) -> [Layered.Segment] {
    let places = segments.map {
      (arrangement.placeBelow[$0.upper], arrangement.placeAbove[$0.lower])
    }
    let order = segments.indices.sorted { places[$0] < places[$1] }
    // The last segment of the best run of each length, and the one before each segment.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: segments.count)
    for segment in order {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if places[ends[middle]].1 < places[segment].1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[segment] = ends[low - 1] }
      if low == ends.count { ends.append(segment) } else { ends[low] = segment }
    }
    var run: [Layered.Segment] = []
    var next = ends.last ?? -1
    while next >= 0 {
      run.append(segments[next])
      next = before[next]
    }
    return run
  }
}

/// With more than that it would take too long to place each on its own.
private let mostFreeAtoms = 6_000

extension Layered {
  /// Whether a segment lies between two places that a way merely passes.
  fileprivate func isInner(_ segment: Segment) -> Bool {
    isBend(segment.upper) && isBend(segment.lower)
  }

  /// Whether a way merely passes here.
  func isBend(_ atom: Int) -> Bool {
    switch atoms[atom].kind {
    case .passage: true
    case .title: false
    case .box(let box): if case .label = nest.boxes[box].kind { true } else { false }
    }
  }
}
