/// What took the place of decisions that are out of force.

internal import Base
internal import Handbook

struct Replacements {
  /// For every document, the decisions that say that they replace it, or that it says replace it.
  private let direct: [[Int]]

  init(_ handbook: Handbook) {
    var direct = [[Int]](repeating: [], count: handbook.documents.count)
    for number in handbook.decisions.documents {
      for (relation, other) in handbook.decisions.relations(of: number) {
        switch relation.kind {
        case .supersededBy: direct[number].append(other)
        case .supersedes: direct[other].append(number)
        case .amends, .amendedBy, .relates: continue
        }
      }
    }
    self.direct = direct.map { $0.count < 2 ? $0 : Array(Set($0)).sorted() }
  }

  /// Everything that replaced a decision, directly or by way of others, the nearest first.
  func all(of number: Int) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = [number]
    var frontier = direct[number]
    while !frontier.isEmpty {
      let new = frontier.filter { seen.insert($0).inserted }
      found += new
      frontier = new.flatMap { direct[$0] }
    }
    return found
  }

  /// Those of them that nothing replaced in turn.
  func current(of number: Int) -> [Int] {
    all(of: number).filter { direct[$0].isEmpty }
  }
}
