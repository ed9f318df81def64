/// A short way from a node back to itself, within a part of a graph in which each can reach each.

/// It begins with its lowest node.
///
/// A search in breadth from every member would find the shortest, in a time that grows with the square
/// of the part; so the searches end after a million arrows, enough for a part of a thousand nodes and a
/// thousand arrows, and what was shortest by then is taken. The members come in ascending order; one
/// alone points at itself.
func shortestCycle(among members: [Int], _ arrows: [[Int]]) -> [Int] {
  var search = CycleSearch(members, arrows)
  for member in members {
    search.visit(member)
    if search.shortest.count == 2 || search.patience <= 0 { break }
  }
  let lowest = search.shortest.indices.min { search.shortest[$0] < search.shortest[$1] } ?? 0
  return Array(search.shortest[lowest...] + search.shortest[..<lowest])
}

private struct CycleSearch {
  private let arrows: [[Int]]
  /// The place of every member in the part.
  private let places: [Int: Int]
  private let members: [Int]
  /// For every member the one before it on the way from the root, and the root for which that is true.
  private var before: [Int]
  private var seen: [Int]
  private(set) var shortest: [Int] = []
  private(set) var patience = 1_000_000

  init(_ members: [Int], _ arrows: [[Int]]) {
    self.arrows = arrows
    self.members = members
    places = Dictionary(members.enumerated().map { ($1, $0) }) { first, _ in first }
    before = [Int](repeating: 0, count: members.count)
    seen = [Int](repeating: -1, count: members.count)
    if members.count == 1 { shortest = members }
  }

  /// Looks for a way from a root back to it that is shorter than the shortest so far.
  mutating func visit(_ root: Int) {
    guard members.count > 1, let start = places[root] else { return }
    var level = [start]
    var depth = 1
    seen[start] = start
    while !level.isEmpty, shortest.isEmpty || depth < shortest.count {
      var next: [Int] = []
      for place in level {
        for target in arrows[members[place]] {
          patience -= 1
          guard let other = places[target] else { continue }
          if other == start { return close(place, start) }
          guard seen[other] != start else { continue }
          seen[other] = start
          before[other] = place
          next.append(other)
        }
        if patience <= 0, !shortest.isEmpty { return }
      }
      level = next
      depth += 1
    }
  }

  private mutating func close(_ last: Int, _ start: Int) {
    var way = [last]
    while let place = way.last, place != start { way.append(before[place]) }
    shortest = way.reversed().map { members[$0] }
  }
}
