/// Services that do not show the evidence of cost-effectiveness.

import Base

extension Rule {
  static let unprovenCostEffectiveness = Rule(
    RuleID("STD007", "unproven-cost-effectiveness"),
    .info,
    in: .strict,
    summary: "A service lacks some of the evidence of cost-effectiveness.",
    why: """
      Excellence has a price. Whether a hot standby is worth it shows only where the tier, the cost and
      the budget are written down beside it.
      """,
    remedy: """
      \(QualityStandard.costEffectiveness.evidence)
      """,
    patterns: ["cost-optimisation"],
    good: [["services/orders.md": completeService, "capacity/shop.md": capacityPlan]],
    bad: [["services/orders.md": service(title: "⟦# Orders⟧")]],
    check: unproven(.costEffectiveness)
  )
}
