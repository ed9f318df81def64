/// Elements to which nothing leads and from which nothing goes.

import Architecture
import Base
import Handbook

extension Rule {
  static let disconnectedElement = Rule(
    RuleID("MDL003", "disconnected-element"),
    .warning,
    summary: "A person, a system or a service has nothing to do with any other.",
    why: """
      A box without a line says that something exists, and not what for. Either its relations are left
      out, and then every answer about failure and load is wrong for what surrounds it, or it is gone and
      its page is not. Structurizr inspects models for the same (`model.element.disconnected`).
      """,
    remedy: """
      Say whom it calls under `depends-on`, what it sends under `publishes`, what people do with it under
      `uses` of their own pages; or take part in a workflow. What is `retired` may stand alone, and so may
      the only element of a handbook.
      """,
    good: [
      [
        "services/orders.md": service("depends-on: [{target: inventory}]"),
        "services/inventory.md": service("tier: 2"),
      ],
      ["services/orders.md": service("owns: [{id: orders-db, kind: database}]")],
      [
        "services/orders.md": service("system: shop"),
        "systems/shop.md": document("system", "owner: team-shop"),
        "people/buyer.md": document("person", "uses: [{target: orders, purpose: Buys}]"),
        "services/basket.md": service("lifecycle: retired"),
      ],
    ],
    bad: [
      [
        "services/orders.md": service("owns: [{id: db, kind: database}]", title: "⟦# Orders⟧"),
        "services/inventory.md": service("depends-on: []", title: "⟦# Inventory⟧"),
      ]
    ],
    check: .handbook { view in
      let loners = view.model.elements.filter { $0.kind == .person || $0.runs }
      guard loners.count > 1 else { return [] }
      let connected = connectedElements(view)
      return loners.filter { element in
        !connected.contains(element.number) && element.facts.lifecycle.value != .retired
      }.map { element in
        view.finding(
          at: element.place,
          "`\(element.id)` stands alone: nothing leads to it, and nothing goes from it",
          help: "Say who uses it and what it needs, or retire it.",
          subjects: [element.id]
        )
      }
    }
  )
}

/// Whatever is at an end of a relation that leaves it, or takes part in a workflow; of parts, the whole too.
private func connectedElements(_ view: HandbookView) -> Set<Int> {
  let model = view.model
  var connected = view.analysis.references.meant
  for relation in model.relations where relation.kind != .owns {
    let source = model.home(of: model.source(of: relation)).number
    let target = model.target(of: relation).map { model.home(of: $0).number }
    // A name that leads nowhere is a finding already, and a line all the same.
    guard source != target else { continue }
    connected.insert(source)
    if let target { connected.insert(target) }
  }
  for workflow in model.workflows {
    let names = workflow.facts.participants.items().map(\.value)
    let steps = workflow.facts.steps.items.compactMap(\.call.value)
    connected.formUnion((names + steps).compactMap { model.target(of: $0).element })
  }
  // A system of services stands for them, and each of them is looked at by itself.
  connected.formUnion(model.elements.indices.filter { !model.parts[$0].allSatisfy(model.isOwned) })
  return connected
}

extension Architecture {
  /// Whether a part belongs to a service, and is no element of its own.
  fileprivate func isOwned(_ part: Int) -> Bool {
    elements[part].isOwned || elements[part].kind == .component
  }
}
