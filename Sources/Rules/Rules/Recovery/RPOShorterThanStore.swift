/// Promises to lose less than the copies of a store allow.

import Architecture
import Base
import Handbook

extension Rule {
  static let rpoShorterThanStore = Rule(
    RuleID("DRX003", "rpo-shorter-than-store"),
    .error,
    summary: "A service promises to lose less data than the copies of its store allow.",
    why: """
      Whatever was written after the latest copy is gone with the original. A store that is backed up
      every hour can lose an hour, whatever the recovery point objective (RPO) of its service says. The
      best of what is stated counts: the lag of a replica, the interval of backups, or nothing for a store
      that can be rebuilt from others. A store of which one of these is said without its number is not
      judged. How long a backup takes comes on top.
      """,
    remedy: """
      Copy more often, add a replica and state its `lag`, or state the RPO that can be kept.
      """,
    patterns: ["replication", "backup-and-restore", "event-sourcing"],
    good: [
      ["services/orders.md": owner(rpo: "1h", "backup: {every: 1h}")],
      [
        "services/orders.md": owner(
          rpo: "5m",
          "replication: leader-follower, lag: 10s, backup: {every: 1d}"
        )
      ],
      ["services/orders.md": owner(rpo: "5m", "replication: leader-follower, backup: {every: 1d}")],
      ["services/orders.md": owner(rpo: "5m", "rebuild: 2h")],
      ["services/orders.md": owner(rpo: "5m", "technology: PostgreSQL")],
    ],
    bad: [
      ["services/orders.md": owner(rpo: "⟦15m⟧", "backup: {every: 1h}")],
      [
        "services/orders.md": owner(
          rpo: "⟦0⟧",
          "replication: leader-follower, lag: 5s, backup: {every: 1d}"
        )
      ],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        guard let rpo = element.facts.recovery.rpo.value else { return nil }
        let losses = view.losses(of: element).filter { $0.loss.span > rpo }
        guard let worst = losses.max(by: { $0.loss.span < $1.loss.span }) else { return nil }
        let others =
          losses.count == 1 ? "" : ", and so can others of its \(losses.count) such stores"
        return view.finding(
          at: element.place(of: element.facts.recovery.rpo.range),
          """
          `\(worst.store.id)` can lose \(worst.loss.span.text), and `\(element.id)` promises to lose \
          \(rpo.text) at most\(others)
          """,
          help: "Copy the data more often, or promise \(worst.loss.span.text).",
          related: losses.prefix(5).map { store, loss in
            Related(
              store.place(of: loss.range),
              "`\(store.id)` can lose \(loss.span.text) by \(loss.means.words)"
            )
          },
          subjects: [element.id, worst.store.id]
        )
      }
    }
  )
}

extension HandbookView {
  /// The stores that an element is the source of, with what each can lose; caches and indexes hold what
  /// others know.
  fileprivate func losses(of element: Element) -> [(store: Element, loss: DataLoss)] {
    model.parts[element.number].compactMap { number in
      let store = model.elements[number]
      guard store.kind == .store, store.owned.kind.value != .cache,
        store.owned.kind.value != .search, let loss = store.owned.loss
      else { return nil }
      return (store, loss)
    }
  }
}

extension DataLoss.Means {
  fileprivate var words: String {
    switch self {
    case .replication: "the lag of its replicas"
    case .backup: "the interval of its backups"
    case .rebuild: "being rebuilt"
    }
  }
}

private func owner(rpo: String, _ store: String) -> String {
  service("recovery: {rpo: \(rpo)}\nowns: [{id: orders-db, kind: database, \(store)}]")
}
