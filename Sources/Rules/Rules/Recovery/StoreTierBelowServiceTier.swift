/// Stores that are looked after less well than the services that cannot do without them.

import Architecture
import Base
import Handbook

extension Rule {
  static let storeTierBelowServiceTier = Rule(
    RuleID("DRX012", "store-tier-below-service-tier"),
    .warning,
    summary: "A store is of a lower tier than a service that cannot work without it.",
    why: """
      The tier decides how often a store is copied, how soon it is repaired and who is woken for it. A service is
      back when its data is, so a store of tier 3 makes every service on top of it one of tier 3, whatever
      it says of itself.
      """,
    remedy: """
      Put the store into the tier of the most critical service that needs it, or let the service work
      without it.
      """,
    patterns: ["backup-and-restore", "replication", "database-per-service"],
    good: [
      ["services/orders.md": owner(tier: "1", store: "kind: database, tier: 1")],
      ["services/orders.md": owner(tier: "1", store: "kind: cache, tier: 3")],
      ["services/orders.md": owner(tier: "1", store: "kind: database")],
    ],
    bad: [
      ["services/orders.md": owner(tier: "1", store: "kind: database, tier: ⟦3⟧")],
      [
        "services/orders.md": owner(tier: "3", store: "kind: database, tier: 3"),
        "services/reports.md": service("tier: 2\nreads: [⟦data⟧]"),
      ],
    ],
    check: .handbook { view in
      view.findingsAboutNeeds { need in
        need.relations.lazy.compactMap { finding(about: view.model.relations[$0], view) }.first
      }
    }
  )
}

private func finding(about relation: Relation, _ view: HandbookView) -> Finding? {
  let service = view.model.source(of: relation)
  guard let store = view.model.target(of: relation), store.kind == .store, let tier = service.tier,
    let lower = store.tier, lower > tier
  else { return nil }
  let isOwn = store.parent == service.number
  let line = relation.targetPlace
  let place = store.place(of: store.owned.tier.range)
  let ownTier = Related(
    service.place(of: service.facts.tier.range),
    "the tier of `\(service.id)` is stated here"
  )
  return view.finding(
    at: isOwn ? place : line,
    """
    `\(store.id)` is of tier \(lower.text), and `\(service.id)` of tier \(tier.text) cannot work \
    without it
    """,
    help: "Put the store into tier \(tier.text), or let the service work without it.",
    related: [isOwn ? line : place].map {
      Related($0, isOwn ? "it is needed here" : "its tier is stated here")
    }
      + [ownTier],
    subjects: [service.id, store.id]
  )
}

private func owner(tier: String, store: String) -> String {
  service("tier: \(tier)\nowns: [{id: data, \(store)}]")
}
