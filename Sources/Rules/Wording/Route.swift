/// A way from one element to another, in a message and as the places that it passes.

import Architecture
import Base

/// Names in the order in which something goes from one to the next, in one pair of code marks, a long way
/// without its middle: `a → b → c → d → … → z`.
func route(_ names: [String], of count: Int? = nil) -> String {
  let count = max(count ?? names.count, names.count)
  if count <= 6 { return "`" + names.joined(separator: " → ") + "`" }
  let isCut = count > names.count
  let end = isCut ? "…" : "… → " + (names.last ?? "")
  return "`" + (names.prefix(4) + [end]).joined(separator: " → ") + "`"
}

/// So many places of one way are shown beside a finding.
let mostSteps = 12

extension HandbookView {
  /// Relations as steps of a way, with the names of both ends.
  func steps(_ relations: some Sequence<Relation>, _ verb: String) -> [Related] {
    relations.prefix(mostSteps).map { relation in
      let source = model.source(of: relation).id
      return Related(relation.targetPlace, "`\(source)` \(verb) `\(relation.targetName)`")
    }
  }
}
