/// Services that do not show the evidence of scalability.

import Base

extension Rule {
  static let unprovenScalability = Rule(
    RuleID("STD001", "unproven-scalability"),
    .info,
    in: .strict,
    summary: "A service lacks some of the evidence of scalability.",
    why: """
      Can it carry ten times the load? A service that does not say what it carries today, what gives way
      first and what is planned then will be redesigned in the week in which it is too late.
      """,
    remedy: """
      \(QualityStandard.scalability.evidence)
      """,
    patterns: ["load-balancing", "sharding", "backpressure"],
    good: [["services/orders.md": completeService, "capacity/shop.md": capacityPlan]],
    bad: [["services/orders.md": service(title: "⟦# Orders⟧")]],
    check: unproven(.scalability)
  )
}
