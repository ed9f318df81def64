/// What is said of unprotected lines: one finding for each fact that leaves them so.

import Architecture
import Base
import Handbook

/// A line that something says is unprotected.
struct OpenEdge {
  let relation: Relation
  let cause: Protection.Cause
}

extension HandbookView {
  /// Where the called one says it of all its callers, they share one finding at its word.
  ///
  /// The message is made of the first line, and of how many others there are.
  func findings(
    about edges: [OpenEdge],
    help: String,
    _ message: (Relation, Protection.Cause, _ others: Int) -> Message
  ) -> [Finding] {
    var order: [Protection.Cause] = []
    var byCause: [Protection.Cause: [Relation]] = [:]
    for edge in edges {
      if byCause[edge.cause] == nil { order.append(edge.cause) }
      byCause[edge.cause, default: []].append(edge.relation)
    }
    return order.compactMap { cause in
      guard let relations = byCause[cause], let first = relations.first else { return nil }
      let source = model.source(of: first)
      return finding(
        at: cause.place,
        message(first, cause, relations.count - 1),
        help: help,
        related: related(to: relations, cause),
        subjects: cause.isOfCallee ? [first.targetName] : [source.id, first.written.value]
      )
    }
  }

  /// The first five lines; where the caller says it, the called one.
  private func related(to relations: [Relation], _ cause: Protection.Cause) -> [Related] {
    if !cause.isOfCallee {
      return relations.prefix(1).compactMap { relation in
        model.target(of: relation).map { Related($0.place, "`\($0.id)` is called here") }
      }
    }
    return relations.prefix(5).map { relation in
      let source = model.source(of: relation)
      return Related(
        relation.targetPlace,
        "`\(source.id)` goes to `\(relation.targetName)` here"
      )
    }
  }

  /// The names of both ends, and how many other lines there are.
  func ends(of relation: Relation, _ others: Int) -> String {
    let callers = others == 0 ? "reaches" : "and \(others) more reach"
    return "`\(model.source(of: relation).id)` \(callers) `\(relation.targetName)`"
  }

  /// Whether personal data goes over a line: its target is a store or a channel that holds some.
  func carriesPersonalData(_ relation: Relation) -> Bool {
    guard let target = model.target(of: relation), target.isOwned else { return false }
    return analysis.residency.classes[target.number] == .personal
  }
}
