/// Critical services of which nobody said how long they may be gone.

import Architecture
import Base

extension Rule {
  static let missingRecoveryObjectives = Rule(
    RuleID("DRX001", "missing-recovery-objectives"),
    .error,
    summary: "A service or a system of tier 0 or 1 has no recovery objectives.",
    why: """
      How long it may be gone (the recovery time objective, RTO) and how much of the latest data may be
      lost (the recovery point objective, RPO) decide how a service is deployed, copied and paid for.
      Where nobody said it, the first long outage decides it. "Define recovery objectives for downtime
      and data loss" is where the part on disasters begins (AWS, "Well-Architected Framework",
      REL13-BP01).
      """,
    remedy: """
      State `recovery: {rto: 45m, rpo: 10m}`, agreed with whoever pays for the outage. What holds no data
      of its own needs no RPO.
      """,
    patterns: ["backup-and-restore", "active-passive", "active-active"],
    good: [
      ["services/orders.md": service("tier: 1\nrecovery: {rto: 45m, rpo: 10m}")],
      ["services/gateway.md": service("tier: 0\nrecovery: {rto: 0}")],
      ["services/reports.md": service("tier: 3")],
      ["services/reports.md": service("recovery: {strategy: hot-standby}")],
    ],
    bad: [
      ["services/orders.md": service("tier: 1", title: "⟦# Orders⟧")],
      [
        "services/orders.md": service(
          "tier: 0\nrecovery: {rto: 0}\nowns: [{id: orders-db, kind: database}]",
          title: "⟦# Orders⟧"
        )
      ],
      ["services/orders.md": service("tier: 1\nrecovery: {rto: ⟦none⟧}")],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        guard element.isCritical, element.kind == .service || element.kind == .system else {
          return nil
        }
        return finding(about: element, view)
      }
    }
  )
}

private func finding(about element: Element, _ view: HandbookView) -> Finding? {
  let recovery = element.facts.recovery
  let holdsData = view.model.parts[element.number].contains { number in
    view.model.elements[number].kind == .store
  }
  let facts = [("RTO", recovery.rto)] + (holdsData ? [("RPO", recovery.rpo)] : [])
  let missing = facts.filter { $0.1.value == nil }
  guard let first = missing.first, let tier = element.tier else { return nil }
  let lacks = missing.map { name, fact in
    (name, recovery.presence.isNone ? recovery.presence : fact.presence)
  }
  let range = first.1.range ?? (recovery.presence.isNone ? recovery.presence.range : nil)
  return view.finding(
    at: element.place(of: range),
    "`\(element.id)` is of tier \(tier.text) and \(lack(of: lacks))",
    help: "State under `recovery` how long it may be gone, and how much data may be lost.",
    related: [Related(element.place(of: element.facts.tier.range), "its tier is stated here")],
    subjects: [element.id]
  )
}
