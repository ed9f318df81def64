/// Recoveries that need resources to be made while everybody else makes them too.

import Architecture
import Base

extension Rule {
  static let recoveryNeedsControlPlane = Rule(
    RuleID("DRX011", "recovery-needs-control-plane"),
    .info,
    summary: "A recovery needs resources to be made or changed while the provider is in trouble.",
    why: """
      The interfaces by which machines, networks and records are made have more parts and fail more
      often than what they made, and on the day on which a region is lost all of its customers call them
      at once. "Rely on the data plane and not the control plane during recovery" (AWS,
      "Well-Architected Framework", REL11-BP04). Tiers 3 and 4 have the time to wait, and are not
      judged.
      """,
    remedy: """
      Keep what is needed in place and let it idle: addresses, records, capacity at the size that is
      needed. Then say `control-plane: false`.
      """,
    patterns: ["active-active", "active-passive", "pilot-light"],
    good: [
      ["services/a.md": service("tier: 1\nrecovery: {control-plane: false}")],
      ["services/a.md": service("tier: 3\nrecovery: {control-plane: true}")],
      ["services/a.md": service("tier: 1\nrecovery: {strategy: pilot-light}")],
    ],
    bad: [
      ["services/a.md": service("tier: 1\nrecovery: {control-plane: ⟦true⟧}")],
      ["services/a.md": service("recovery: {control-plane: ⟦true⟧}")],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        let fact = element.facts.recovery.controlPlane
        guard fact.value == true, element.tier ?? .missionCritical <= .important else { return nil }
        return view.finding(
          at: element.place(of: fact.range),
          "`\(element.id)` cannot come back without making or changing resources",
          help: "Keep what it needs in place, so that traffic only has to be led there.",
          subjects: [element.id]
        )
      }
    }
  )
}
