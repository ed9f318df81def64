/// Stores that somebody else than their owner reads.

import Architecture
import Base

extension Rule {
  static let foreignDatastoreRead = Rule(
    RuleID("DAT002", "foreign-datastore-read"),
    .warning,
    summary: "A service reads the store of another one directly.",
    why: """
      The tables of a service are its inside. Whoever reads them depends on how they are laid out,
      without the owner knowing: the next migration breaks a service that nobody thought of, a slow
      report takes the connections that orders need, and no operation says who may see what. Newman,
      "Building Microservices", finds it the most common way to join systems, and advises against it.
      Stores that an external system offers are meant to be read, and count as no harm. Where a document
      does not say whether it reads or writes, this rule speaks; where it says that it writes,
      `shared-datastore` does;
      where both state their teams and these differ, `cross-team-datastore-access` does.
      """,
    remedy: """
      Call an operation of the owner, consume its events and keep a copy, or have the owner publish a view
      that is made for readers and say so in an operation. If the line stays, state its `access`.
      """,
    patterns: ["database-per-service", "cqrs", "event-driven-architecture"],
    good: [
      [
        "services/billing.md": service("consumes:\n  - {topic: orders-v1}"),
        "services/orders.md": orders,
      ],
      [
        "services/orders.md": service(
          """
          owns:
            - {id: orders-db, kind: database}
          depends-on:
            - {target: orders-db, criticality: hard}
          components:
            - {id: pricing, uses: [orders-db]}
          """
        )
      ],
      [
        "externals/broker.md":
          document("external", "owns:\n  - {id: rates, kind: bucket}"),
        "services/billing.md": service("reads: [rates]"),
      ],
      [
        "services/billing.md": service("owner: team-bank\nreads: [orders-db]"),
        "services/orders.md": service(
          "owner: team-orders\nowns: [{id: orders-db, kind: database}]"
        ),
      ],
    ],
    bad: [
      [
        "services/billing.md": service("reads: [⟦orders-db⟧]"),
        "services/orders.md": orders,
      ],
      [
        "services/billing.md": service(
          """
          depends-on:
            - {target: ⟦orders-db⟧, style: sync}
          components:
            - {id: totals, uses: [orders-db]}
          """
        ),
        "services/orders.md": orders,
      ],
    ],
    check: .handbook { view in
      view.analysis.storeUses.stores.flatMap { foreignReads(of: $0, view) }
    }
  )
}

private let orders = service(
  "owns:\n  - {id: orders-db, kind: database}\n  - {id: orders-v1, kind: topic}"
)

private func foreignReads(of used: UsedStore, _ view: HandbookView) -> [Finding] {
  let store = view.model.elements[used.store]
  let owner = view.model.home(of: store)
  guard owner.kind != .external else { return [] }
  let team = view.model.owner(of: store).value
  let reads = used.foreign.lazy.filter { use in
    let reader = view.model.owner(of: view.model.elements[use.user]).value
    return use.access != .write && (team == nil || reader == nil || reader == team)
  }
  return reads.prefix(mostOfOneCause).map { use in
    let user = view.model.elements[use.user]
    let verb = use.access == .read ? "reads" : "reads or writes"
    return view.finding(
      at: view.model.relations[use.relation].targetPlace,
      "`\(user.id)` \(verb) `\(store.id)`, which belongs to `\(owner.id)`",
      help: "Call an operation of `\(owner.id)`, or consume its events.",
      related: [Related(store.idPlace, "`\(owner.id)` owns it here")],
      subjects: [user.id, store.id]
    )
  }
}
