/// Stores that more than one service writes to.

import Architecture
import Base

extension Rule {
  static let sharedDatastore = Rule(
    RuleID("DAT001", "shared-datastore"),
    .error,
    summary: "Two services write to one store.",
    why: """
      Whoever writes to a store must know all that holds for its data, and nobody can know it when
      others write there too. The schema belongs to all of them, so none can change it alone; a lock
      that one holds stops the other; and when the data is wrong there is nobody to ask. Taibi and
      Lenarduzzi, "On the Definition of Microservice Bad Smells", list it as shared persistency. A store
      that an external system offers, or that belongs to a whole system, may have one writer.
      """,
    remedy: """
      Leave the store to one service, and let the others call its operations or send it messages. Where two
      services cannot do without each other's tables, they may be one service. Until it is done, a waiver
      that cites the decision says until when.
      """,
    patterns: ["database-per-service", "domain-boundaries", "event-driven-architecture"],
    good: [
      [
        "services/billing.md": service("depends-on:\n  - {target: orders/close-order}"),
        "services/orders.md": service(
          """
          provides:
            - {id: close-order, access: write}
          owns:
            - {id: orders-db, kind: database}
          components:
            - {id: pricing, uses: [orders-db]}
          depends-on:
            - {target: orders-db, access: write}
          """
        ),
      ],
      [
        "services/billing.md": service("depends-on:\n  - {target: orders-db, access: read}"),
        "services/orders.md": orders,
        "services/refunds.md": service("depends-on:\n  - {target: orders-db}"),
      ],
      [
        "services/ledger.md": service(
          "system: shop\ndepends-on:\n  - {target: shop-db, access: write}"
        ),
        "systems/shop.md":
          document("system", "owns:\n  - {id: shop-db, kind: database}"),
      ],
    ],
    bad: [
      [
        "services/billing.md": service("depends-on:\n  - {target: ⟦orders-db⟧, access: write}"),
        "services/orders.md": orders,
      ],
      [
        "services/billing.md": service("owns:\n  - {id: orders-db, kind: database}"),
        "services/orders.md": service("owns:\n  - {id: ⟦orders-db⟧, kind: database}"),
      ],
      [
        "services/ledger.md": service(
          "system: shop\ndepends-on:\n  - {target: shop-db, access: write}"
        ),
        "services/returns.md": service(
          "system: shop\ndepends-on:\n  - {target: ⟦shop-db⟧, access: write}"
        ),
        "systems/shop.md":
          document("system", "owns:\n  - {id: shop-db, kind: database}"),
      ],
    ],
    check: .handbook { view in
      view.analysis.storeUses.stores.flatMap { used in
        otherOwners(of: used, view) + otherWriters(to: used, view)
      }
    }
  )
}

private let orders = service("owns:\n  - {id: orders-db, kind: database}")

private func otherOwners(of used: UsedStore, _ view: HandbookView) -> [Finding] {
  let first = view.model.elements[used.store]
  return used.declarations.dropFirst().prefix(mostOfOneCause).map { number in
    let store = view.model.elements[number]
    let owner = view.model.home(of: store)
    let firstOwner = view.model.home(of: first)
    return view.finding(
      at: store.idPlace,
      "`\(owner.id)` owns `\(store.id)`, and so does `\(firstOwner.id)`",
      help: "Leave it to one of them, or give the stores names of their own if they are two.",
      related: [Related(first.idPlace, "`\(firstOwner.id)` owns it here")],
      subjects: [owner.id, store.id]
    )
  }
}

/// The owner of a store writes to it, when it is a service; a system or a company does not by itself.
private func otherWriters(to used: UsedStore, _ view: HandbookView) -> [Finding] {
  let model = view.model
  let store = model.elements[used.store]
  let owner = model.home(of: store)
  let owners = Set(used.owners)
  var writers = (used.own + used.foreign).filter {
    $0.access == .write && !owners.contains($0.user)
  }
  writers.sort { $0.relation < $1.relation }
  let isWrittenByOwner = owner.kind == .service
  guard let first = writers.first else { return [] }
  return writers.dropFirst(isWrittenByOwner ? 0 : 1).prefix(mostOfOneCause).map { use in
    let user = model.elements[use.user]
    var related = [Related(store.idPlace, "`\(owner.id)` owns it here")]
    if !isWrittenByOwner {
      let place = model.relations[first.relation].targetPlace
      related.append(Related(place, "`\(model.elements[first.user].id)` writes to it here"))
    }
    let other = isWrittenByOwner ? owner : model.elements[first.user]
    return view.finding(
      at: model.relations[use.relation].targetPlace,
      "`\(user.id)` writes to `\(store.id)`, and so does `\(other.id)`",
      help: "Let `\(other.id)` alone write there, and call it or send it messages.",
      related: related,
      subjects: [user.id, store.id]
    )
  }
}
