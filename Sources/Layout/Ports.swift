/// Where on the borders of their boxes segments begin and end, counted from the middle of the box.
struct Ports {
  /// For each segment at its upper and at its lower atom.
  private(set) var upper: [Int]
  private(set) var lower: [Int]

  /// Spreads the ends along the border in the order of what they lead to, so that they do not cross.
  init(_ ordered: Ordered) {
    let layered = ordered.layered
    upper = [Int](repeating: 0, count: layered.segments.count)
    lower = upper
    var below = [[Int]](repeating: [], count: layered.atoms.count)
    var above = below
    let isDocked = dock(layered)
    for (index, segment) in layered.segments.enumerated() {
      if !isDocked.upper[index] { below[segment.upper].append(index) }
      if !isDocked.lower[index] { above[segment.lower].append(index) }
    }
    let arrangement = ordered.arrangement
    for (atom, content) in layered.atoms.enumerated() {
      guard case .box(let box) = content.kind else { continue }
      let width = layered.nest.boxes[box].size.width
      let segments = layered.segments
      let downs = below[atom].sorted {
        (arrangement.placeAbove[segments[$0].lower], $0)
          < (arrangement.placeAbove[segments[$1].lower], $1)
      }
      let ups = above[atom].sorted {
        (arrangement.placeBelow[segments[$0].upper], $0)
          < (arrangement.placeBelow[segments[$1].upper], $1)
      }
      for (place, index) in downs.enumerated() {
        upper[index] = Ports.offset(place, of: downs.count, width)
      }
      for (place, index) in ups.enumerated() {
        lower[index] = Ports.offset(place, of: ups.count, width)
      }
    }
  }

  /// Ties the segments that the graph has ports for, and tells which they are.
  private mutating func dock(_ layered: Layered) -> (upper: [Bool], lower: [Bool]) {
    let docks = layered.ranked.directed.docks
    var isUpper = [Bool](repeating: false, count: layered.segments.count)
    var isLower = isUpper
    for (way, chain) in layered.chains.enumerated() {
      if let dock = docks.upper[way], let first = chain.segments.first {
        upper[first] = dock.column
        isUpper[first] = true
      }
      if let dock = docks.lower[way], let last = chain.segments.last {
        lower[last] = dock.column
        isLower[last] = true
      }
    }
    return (isUpper, isLower)
  }

  private static func offset(_ place: Int, of count: Int, _ width: Int) -> Int {
    let step = min(2 * width / (count + 1), 2 * widest)
    guard step > 3 else { return (2 * place - count + 1) * width / (2 * (count + 1)) }
    return (2 * place - count + 1) * step / 4
  }
}

/// Ends further apart than this do not look as if they belonged together.
private let widest = 36
