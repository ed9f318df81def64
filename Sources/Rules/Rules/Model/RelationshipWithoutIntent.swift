/// Dependencies of which nobody says what they are for.

import Architecture
import Base
import Handbook

extension Rule {
  static let relationshipWithoutIntent = Rule(
    RuleID("MDL006", "relationship-without-intent"),
    .warning,
    summary: "A dependency does not say what it is for.",
    why: """
      "Uses" stands on every arrow and tells nobody anything. What the caller wants to get done says
      whether it could do without, whether a copy of the data would do as well, and what users see when
      the call fails. The C4 model asks for a label that names the intent of every relation (Brown, "The
      C4 model", notation).
      """,
    remedy: """
      Say under `purpose` what the call does for the caller, with a verb and an object: "Reserves stock for
      an order". The `purpose` of the operation that is called will do, and so will a row in the table of
      dependencies in the text. That such a table lacks the row is `stale-generated-artifact`, once.
      """,
    good: [
      [
        "services/orders.md": service(
          """
          owns: [{id: orders-db, kind: database}]
          depends-on:
            - {target: inventory, purpose: Reserves stock}
            - {target: inventory/release}
            - {target: payments/refund}
            - {target: orders-db}
          """
        ),
        "services/inventory.md": service("tier: 2"),
        "services/payments.md": service("provides: [{id: refund, purpose: Pays back}]"),
      ],
      [
        "services/orders.md": service(
          "depends-on: [{target: inventory}]",
          text: """
            ## Dependencies

            | Dependency | What it is needed for |
            |---|---|
            | Inventory | Reserving stock |
            """
        ),
        "services/inventory.md": service("tier: 2"),
      ],
      [
        "services/orders.md": service(
          "depends-on: [{target: inventory}]",
          text: "## Dependencies\n\n| Dependency |\n|---|\n| The disk |\n"
        ),
        "services/inventory.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": service(
          "depends-on: [{target: ⟦inventory/reserve⟧}, {target: inventory/release}]"
        ),
        "services/inventory.md": service("tier: 2"),
      ],
      [
        "services/orders.md": service(
          "depends-on:\n  - {target: payments, purpose: Takes money}\n  - {target: ⟦inventory⟧}"
        ),
        "services/inventory.md": service("tier: 2"),
        "services/payments.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let missing = Set(view.analysis.drift.gaps.flatMap(\.relations))
      return view.model.elements.flatMap { element in
        unexplained(of: element, view).filter { !missing.contains($0.number) }
          .prefix(mostOfOneCause).map { finding($0, view) }
      }
    }
  )
}

/// One relation for each target of which no entry, operation or row of the table says what it is for.
private func unexplained(of element: Element, _ view: HandbookView) -> [Relation] {
  let model = view.model
  let relations = model.relations(from: element).filter { $0.kind == .dependsOn }
  guard !relations.isEmpty else { return [] }
  var told = Set(relations.lazy.filter { isExplained($0, model) }.compactMap(\.targetElement))
  let rows = Set(element.explained.items().map { $0.value.lowercased() })
  return relations.filter { relation in
    guard let target = model.target(of: relation), target.number != element.number,
      target.parent != element.number, told.insert(target.number).inserted
    else { return false }
    let names = [target.id, target.name.lowercased(), relation.written.value]
    return rows.isDisjoint(with: names)
  }
}

private func isExplained(_ relation: Relation, _ model: Architecture) -> Bool {
  let operation = model.operation(of: relation)
  return (relation.facts.purpose.value ?? operation?.facts.purpose.value) != nil
}

private func finding(_ relation: Relation, _ view: HandbookView) -> Finding {
  let source = view.model.source(of: relation)
  return view.finding(
    at: relation.targetPlace,
    "`\(source.id)` says nothing of what it needs `\(relation.targetName)` for",
    help: "Say it under `purpose`: \"Reserves stock for an order\".",
    subjects: [source.id, relation.targetName]
  )
}
