/// Services that do not show the evidence of resilience.

import Base

extension Rule {
  static let unprovenResilience = Rule(
    RuleID("STD002", "unproven-resilience"),
    .info,
    in: .strict,
    summary: "A service lacks some of the evidence of resilience.",
    why: """
      Everything fails. A service shows that it fails gracefully by what it states of its dependencies,
      of its recovery and of the last drill, and by the silence of the rules about calls, messages and
      writes.
      """,
    remedy: """
      \(QualityStandard.resilience.evidence)
      """,
    patterns: ["circuit-breaker", "graceful-degradation", "bulkhead"],
    good: [["services/orders.md": completeService, "capacity/shop.md": capacityPlan]],
    bad: [["services/orders.md": service(title: "⟦# Orders⟧")]],
    check: unproven(.resilience)
  )
}
