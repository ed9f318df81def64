/// Names of elements that lead nowhere.

import Architecture
import Base
import Handbook

extension Rule {
  static let unresolvedReference = Rule(
    RuleID("MDL001", "unresolved-reference"),
    .error,
    in: .minimal,
    summary: "A document names an element that does not exist, or one that cannot be meant there.",
    why: """
      A call to something that nobody declares takes part in no answer: it has no availability, falls
      with nothing and stands on no diagram. The element that was meant looks lonelier than it is. Most
      of these names are slips; some are services that were renamed or taken away.
      """,
    remedy: """
      Correct the name, or write the document or the entry that declares it: stores, topics, queues and
      streams under `owns` of the one who writes to them. `publishes` and `consumes` name topics, queues or
      streams, `reads` names stores, `system` names systems. Names under `dead-letter` and `reply` may be
      those of a broker, and are held against the model only when they are a slip away from one in it.
      """,
    fix: .suggestion,
    good: [
      [
        "services/orders.md": service("depends-on: [{target: inventory/reserve}]\nsystem: shop"),
        "services/inventory.md": service("tier: 2"),
        "systems/shop.md": document("system", "owner: team-shop"),
      ],
      [
        "services/orders.md": service(
          """
          owns: [{id: orders-v1, kind: topic}]
          publishes: [{topic: orders-v1}]
          consumes: [{topic: orders-v1, dead-letter: broker-letters}]
          """
        )
      ],
      ["workflows/order.md": document("workflow", "participants: [orders]")],
    ],
    bad: [
      [
        "services/orders.md": service(
          "depends-on: [{target: ⟦inventry/reserve⟧}, {target: inventry/release}]"
        ),
        "services/inventory.md": service("tier: 2"),
      ],
      [
        "services/orders.md": service("system: ⟦storefront⟧\npublishes: [{topic: ⟦inventory⟧}]"),
        "services/inventory.md": service("tier: 2"),
      ],
      [
        "services/orders.md": service("tier: 2"),
        "workflows/order.md": document(
          "workflow",
          "participants: [orders, ⟦order⟧]\ncoordinator: ⟦billing⟧"
        ),
        "runbooks/orders-down.md": document("runbook", "applies-to: [⟦ordrs⟧]"),
      ],
      [
        "services/orders.md": service(
          """
          owns: [{id: orders-dlq, kind: queue}, {id: orders-v1, kind: topic}]
          consumes: [{topic: orders-v1, dead-letter: ⟦"order-dlq"⟧}]
          """
        )
      ],
    ],
    check: .handbook { view in
      view.analysis.references.broken.bounded { $0.elementName }.map { finding($0, view) }
    }
  )
}

private func finding(_ reference: BrokenReference, _ view: HandbookView) -> Finding {
  let element = reference.wrong.map { view.model.elements[$0] }
  let name = reference.elementName
  let again = reference.others.prefix(5).map {
    Related(Place(reference.path, $0.range), "and here")
  }
  let declaration = element.map { [Related($0.idPlace, "it is declared here")] } ?? []
  return view.finding(
    at: reference.place,
    element.map {
      "`\(name)` is \($0.described), and `\(reference.key.rawValue)` names \(reference.key.meaning)"
    } ?? "`\(name)` names no element",
    help: element == nil
      ? reference.guess.map { "Did you mean `\($0)`?" }
        ?? "Correct the name, or declare the element."
      : "Name what is meant, or say it under another key.",
    related: declaration + again,
    fixes: reference.guess.flatMap { fix(reference, $0) }.map { [$0] } ?? [],
    subjects: [reference.speaker, name]
  )
}

/// Puts the guess wherever the document has the name, each time with the operation that stands there.
private func fix(_ reference: BrokenReference, _ guess: String) -> Fix? {
  let places = [reference.name] + reference.others
  let edits = places.prefix(mostOfOneCause).compactMap { written -> Fix.Edit? in
    let whole = guess + written.value.dropFirst(reference.elementName.count)
    let names = [(written.value, Place(reference.path, written.range))]
    return Fix.renaming(names, to: whole)?.edits.first
  }
  guard edits.count == places.count else { return nil }
  return Fix("Write `\(guess)`", .suggestion, edits)
}
