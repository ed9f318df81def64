/// Replicas of which nobody knows how old their answers are.

import Architecture
import Base

extension Rule {
  static let undeclaredConsistency = Rule(
    RuleID("DAT013", "undeclared-consistency"),
    .info,
    in: .strict,
    summary: "A store has replicas, and does not say what their readers may rely on.",
    why: """
      Whoever reads from a replica may see what was true a moment ago: the order that was just placed is
      not in the list, and the customer places it again. That is no error as long as readers know it and
      can say how long the moment is. Terry, "Replicated Data Consistency Explained Through Baseball",
      shows that each reader needs another guarantee, and that most need less than the strongest; but
      they have to know which they get.
      """,
    remedy: """
      State `consistency` as `strong`, `causal` or `eventual`; and unless it is strong, state with `lag` how
      far a replica may be behind.
      """,
    patterns: ["consistency-models", "replication"],
    good: [
      ["services/orders.md": store("replication: leader-follower, consistency: strong")],
      ["services/orders.md": store("replication: leaderless, consistency: eventual, lag: 5s")],
      ["services/orders.md": store("replication: none")],
      ["services/orders.md": store("partitioning: hash")],
    ],
    bad: [
      ["services/orders.md": store("replication: ⟦leader-follower⟧")],
      ["services/orders.md": store("replication: leaderless, consistency: ⟦eventual⟧")],
    ],
    check: .handbook { view in
      let replicated = view.model.elements.filter {
        $0.kind == .store && $0.owned.replication.value != nil
      }
      return replicated.bounded { $0.parent }.compactMap { staleness(of: $0, view) }
    }
  )
}

private func store(_ facts: String) -> String {
  service("owns:\n  - {id: orders-db, kind: database, \(facts)}")
}

private func staleness(of store: Element, _ view: HandbookView) -> Finding? {
  let owned = store.owned
  guard let consistency = owned.consistency.value else {
    return view.finding(
      at: store.place(of: owned.consistency.range ?? owned.replication.range),
      "`\(store.id)` has replicas and does not say what their readers may rely on",
      help: "State its `consistency`.",
      subjects: [store.id, "consistency"]
    )
  }
  guard consistency != .strong, owned.lag.value == nil else { return nil }
  return view.finding(
    at: store.place(of: owned.lag.range ?? owned.consistency.range),
    "`\(store.id)` has replicas, and does not say how far they may be behind",
    help: "State `lag`, the most that a replica may be behind.",
    subjects: [store.id, "lag"]
  )
}
