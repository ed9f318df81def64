/// Which decisions take the place of which, and the circles in that.

internal import Base
internal import Handbook

/// Nodes are the numbers of documents; an arrow leads from a decision to one whose place it takes.
struct SupersessionGraph {
  private(set) var arrows: [[Arrow]]

  struct Arrow {
    let target: Int
    /// Where it is stated, by either of the two.
    let place: Place
  }

  init(_ handbook: Handbook) {
    arrows = [[Arrow]](repeating: [], count: handbook.documents.count)
    var seen: Set<[Int]> = []
    for number in handbook.decisions.documents {
      for (relation, other) in handbook.decisions.relations(of: number)
      where relation.kind == .supersedes || relation.kind == .supersededBy {
        let ends = relation.kind == .supersedes ? [number, other] : [other, number]
        guard seen.insert(ends).inserted else { continue }
        let place = Place(handbook.documents[number].path, relation.range)
        arrows[ends[0]].append(Arrow(target: ends[1], place: place))
      }
    }
  }

  /// One shortest circle of every part of the graph that has any, each as the nodes along it.
  ///
  /// A circle begins at the first of its nodes in the order of the handbook.
  var cycles: [[Int]] {
    shortestCycles(of: arrows.map { $0.map(\.target) })
  }

  /// Where a step of a circle is stated.
  func place(from node: Int, to target: Int) -> Place? {
    arrows[node].first { $0.target == target }?.place
  }
}
