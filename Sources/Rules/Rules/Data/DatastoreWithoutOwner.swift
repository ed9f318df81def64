/// Stores that are read and belong to nobody.

import Architecture
import Base
import Handbook

extension Rule {
  static let datastoreWithoutOwner = Rule(
    RuleID("DAT009", "datastore-without-owner"),
    .error,
    in: .minimal,
    summary: "A document reads or names a store that no document owns.",
    why: """
      A store without an owner has nobody who migrates it, restores it, or says who may read it. As often
      the name is only mistyped; then the model is wrong, and with it all that is worked out from it: who
      reads personal data, and who falls when the store falls.
      """,
    remedy: """
      Name the store under `owns` of the service that answers for it, or correct the name. What is no store
      is named elsewhere: channels under `consumes` or `topics`, services under `depends-on`.
      """,
    patterns: ["database-per-service", "domain-boundaries"],
    good: [
      [
        "data-flows/reporting.md": flow("orders-db"),
        "services/billing.md": service("reads: [orders-db]"),
        "services/orders.md": orders,
      ],
      ["services/billing.md": service("reads: []")],
    ],
    bad: [
      [
        "data-flows/reporting.md": flow("⟦order-db⟧"),
        "services/billing.md": service("reads: [⟦ledger⟧]"),
        "services/orders.md": orders,
      ],
      [
        "services/billing.md": service("reads: [⟦orders⟧, ⟦orders-v1⟧]"),
        "services/orders.md": orders,
      ],
    ],
    check: .handbook { view in
      let model = view.model
      let named = readNames(model) + flowNames(model)
      let wrong = named.filter { name in
        guard let element = model.target(of: name.written.value).element else { return true }
        return model.elements[element].kind != .store
      }
      guard !wrong.isEmpty else { return [] }
      var guesses = Guesses(among: model.elements.filter { $0.kind == .store }.map(\.id))
      return wrong.bounded { $0.place.path }.map { name in
        ownerless(name, guesses.closest(to: name.written.value), view)
      }
    }
  )
}

private let orders = service(
  "owns:\n  - {id: orders-db, kind: database}\n  - {id: orders-v1, kind: topic}"
)

private func flow(_ store: String) -> String {
  document("data-flow", "stores: [\(store)]")
}

/// A name of a store, and where it stands.
private struct NamedStore {
  let user: String
  let written: Located<String>
  let place: Place
}

private func readNames(_ model: Architecture) -> [NamedStore] {
  model.relations.filter { $0.kind == .reads }.map { relation in
    NamedStore(
      user: model.source(of: relation).id,
      written: relation.written,
      place: relation.targetPlace
    )
  }
}

private func flowNames(_ model: Architecture) -> [NamedStore] {
  model.dataFlows.flatMap { flow in
    flow.facts.stores.items().map { name in
      NamedStore(user: flow.id, written: name, place: Place(flow.path, name.range))
    }
  }
}

private func ownerless(_ store: NamedStore, _ guess: String?, _ view: HandbookView) -> Finding {
  let name = store.written.value
  let element = view.model.target(of: name).element.map { view.model.elements[$0] }
  let message: Message =
    if let element {
      "`\(name)` is \(element.described) and not a store"
    } else {
      "`\(name)` is a store that nobody owns"
    }
  return view.finding(
    at: store.place,
    message,
    help: guess.map { "Did you mean `\($0)`?" }
      ?? "Name it under `owns` of the service that answers for it.",
    related: element.map { [Related($0.idPlace, "it is declared here")] } ?? [],
    subjects: [store.user, name]
  )
}
