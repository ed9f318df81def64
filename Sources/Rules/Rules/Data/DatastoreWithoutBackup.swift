/// Stores whose loss nothing mends.

import Architecture
import Base

extension Rule {
  static let datastoreWithoutBackup = Rule(
    RuleID("DAT010", "datastore-without-backup"),
    .warning,
    critical: .error,
    summary: "A database or a bucket has no backup, or does not say whether it has one.",
    why: """
      Replicas copy a mistake as quickly as everything else: the deleted table is gone in all of them.
      Only a copy from before brings it back. Beyer and others, "Site Reliability Engineering", chapter
      26, add that nobody wants backups, they want restores, and so the date of the last one counts as
      well. The tier of the store decides how much this weighs, or else that of its owner. Caches,
      search indexes and whatever can be made anew (`rebuild`) need none, and what external systems hold
      is theirs.
      """,
    remedy: """
      State `backup: {every: 1h, restore-tested: 2026-08-01}`, or `rebuild` with the time that it takes to
      make the data anew from what others hold.
      """,
    patterns: ["backup-and-restore", "replication"],
    good: [
      [
        "services/orders.md": service(
          "owns:\n  - {id: orders-db, kind: database, backup: {every: 1h}}"
        )
      ],
      [
        "services/orders.md": service(
          """
          owns:
            - {id: orders-view, kind: database, rebuild: 2h}
            - {id: orders-cache, kind: cache}
            - {id: orders-index, kind: search}
          """
        )
      ],
    ],
    bad: [
      [
        "services/orders.md": service(
          "tier: 0\nowns:\n  - {id: ⟦orders-db⟧, kind: database, replication: leader-follower}"
        )
      ],
      [
        "services/orders.md": service("owns:\n  - {id: invoices, kind: bucket, backup: ⟦none⟧}")
      ],
    ],
    check: .handbook { view in
      let bare = view.model.elements.filter { store in
        guard store.kind == .store, let kind = store.owned.kind.value else { return false }
        return [.database, .bucket].contains(kind) && !store.owned.backup.presence.isStated
          && store.owned.rebuild.value == nil && view.model.home(of: store).kind != .external
      }
      return bare.bounded { $0.parent }.map { store in
        let backup = store.owned.backup.presence
        return view.finding(
          at: store.place(of: backup.range ?? store.owned.id.range),
          "`\(store.id)` \(backup.lack(of: "backup"))",
          help: "State how often it is copied, or in which time it can be made anew.",
          related: tier(of: store, view.model),
          subjects: [store.id],
          severity: view.severity(for: store)
        )
      }
    }
  )
}

/// The tier of the owner, where it decides.
private func tier(of store: Element, _ model: Architecture) -> [Related] {
  let owner = model.home(of: store)
  guard store.tier == nil, owner.isCritical, let tier = owner.tier else { return [] }
  let place = owner.place(of: owner.facts.tier.range)
  return [Related(place, "`\(owner.id)` is of tier \(tier.text)")]
}
