/// Stores that one team keeps and another uses.

import Architecture
import Base

extension Rule {
  static let crossTeamDatastoreAccess = Rule(
    RuleID("DEP009", "cross-team-datastore-access"),
    .warning,
    summary: "A service uses a store that another team answers for.",
    why: """
      The columns of a table become a contract that nobody wrote. The team that owns the store cannot
      change it without asking, and does not know whom; the other team learns of a change at night. Neri
      and others, "Design principles, architectural smells and refactorings for microservices", call it
      Shared Bounded Context: a store with two teams has two meanings.
      """,
    remedy: """
      Let the owner offer an operation or publish events, and use these. Only where both teams are stated
      is anything said; the team of a store is that of the element which owns it. What is written to the
      store of another service is left to `shared-datastore`.
      """,
    patterns: ["database-per-service", "event-driven-architecture", "domain-boundaries", "cqrs"],
    good: [
      [
        "services/ledger.md": ledger,
        "services/orders.md": service("owner: team-bank\nreads: [ledger-db]"),
      ],
      ["services/ledger.md": ledger, "services/orders.md": service("reads: [ledger-db]")],
      [
        "services/ledger.md": ledger,
        "services/orders.md": service("owner: team-shop\ndepends-on: [{target: ledger}]"),
      ],
      [
        "services/ledger.md": ledger,
        "services/orders.md": service(
          "owner: team-shop\ndepends-on: [{target: ledger-db, access: write}]\nreads: [ledger-db]"
        ),
      ],
    ],
    bad: [
      [
        "services/ledger.md": ledger,
        "services/orders.md": service(
          "owner: team-shop\ndepends-on: [{target: ⟦ledger-db⟧}]\nreads: [ledger-db]"
        ),
      ],
      [
        "systems/bank.md": document(
          "system",
          "owner: team-bank\nowns: [{id: ledger-db, kind: database}]"
        ),
        "services/orders.md": service(
          "owner: team-shop\ndepends-on: [{target: ⟦ledger-db⟧, access: write}]"
        ),
      ],
    ],
    check: .handbook { view in
      // What is worse is told by another rule.
      var seen = view.analysis.storeUses.writesOfOthers(in: view.model)
      let model = view.model
      return model.relations.compactMap { relation in
        guard relation.kind != .owns, let store = model.target(of: relation), store.kind == .store
        else { return nil }
        let source = model.source(of: relation)
        guard let team = model.owner(of: source).value,
          case .stated(let owner, let spot) = model.owner(of: store), owner != team,
          seen.insert([model.home(of: source).number, store.number]).inserted
        else { return nil }
        return view.finding(
          at: relation.targetPlace,
          "`\(source.id)` of `\(team)` uses the store `\(store.id)` of `\(owner)`",
          help: "Ask `\(owner)` for an operation or for events, and use these.",
          related: [
            Related(store.place, "the store belongs to `\(owner)`"),
            Related(Place(store.path, spot.range), "its owner is stated here"),
          ],
          subjects: [source.id, store.id]
        )
      }
    }
  )
}

extension StoreUses {
  /// Who writes to a store that belongs to another service, and to which.
  fileprivate func writesOfOthers(in model: Architecture) -> Set<[Int]> {
    let pairs = stores.lazy.filter { model.home(of: model.elements[$0.store]).kind == .service }
      .flatMap { used in
        used.foreign.filter { $0.access == .write }.map { [$0.user, used.store] }
      }
    return Set(pairs)
  }
}

private let ledger = service("owner: team-bank\nowns: [{id: ledger-db, kind: database}]")
