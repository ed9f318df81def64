/// Names of elements in messages, no more of them than can be read.

internal import Architecture
internal import Base
internal import Handbook

/// The names in code marks: `a`, `b`, `c`, `d`, `e` and 7 more.
func listed(_ names: [String], of count: Int? = nil) -> String {
  let count = max(count ?? names.count, names.count)
  let marked = names.prefix(5).map { "`\($0)`" }
  let rest = count - marked.count
  if rest > 0 { return marked.joined(separator: ", ") + " and \(rest) more" }
  return [marked.dropLast().joined(separator: ", "), marked.last ?? ""].filter { !$0.isEmpty }
    .joined(separator: " and ")
}

/// Names in the order in which something goes from one to the next, in one pair of code marks:
/// a → b → c → d → … → z.
func route(_ names: [String], of count: Int? = nil) -> String {
  let count = max(count ?? names.count, names.count)
  if count <= 6 { return "`" + names.joined(separator: " → ") + "`" }
  let isCut = count > names.count
  let end = isCut ? "…" : "… → " + (names.last ?? "")
  return "`" + (names.prefix(4) + [end]).joined(separator: " → ") + "`"
}

/// So many related places are shown at most.
let relatedLimit = 12

extension Relation {
  /// Where its target is named.
  var targetPlace: Place { Place(place.path, written.range) }
}

extension HandbookView {
  /// Relations as steps of a way, with the names of both ends.
  func steps(_ relations: some Sequence<Relation>, _ verb: String) -> [Related] {
    relations.prefix(relatedLimit).map { relation in
      let source = model.source(of: relation).id
      return Related(relation.targetPlace, "`\(source)` \(verb) `\(relation.targetName)`")
    }
  }
}
