/// Services that do not show the evidence of observability.

import Base

extension Rule {
  static let unprovenObservability = Rule(
    RuleID("STD003", "unproven-observability"),
    .info,
    in: .strict,
    summary: "A service lacks some of the evidence of observability.",
    why: """
      What cannot be seen cannot be operated. Logs, metrics, traces, correlation ids, checks and alerts
      are what the person on call has at three in the morning.
      """,
    remedy: """
      \(QualityStandard.observability.evidence)
      """,
    patterns: ["structured-logging", "correlation-ids", "health-checks"],
    good: [["services/orders.md": completeService, "capacity/shop.md": capacityPlan]],
    bad: [["services/orders.md": service(title: "⟦# Orders⟧")]],
    check: unproven(.observability)
  )
}
