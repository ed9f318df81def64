/// Services that do not show the evidence of maintainability.

import Base

extension Rule {
  static let unprovenMaintainability = Rule(
    RuleID("STD005", "unproven-maintainability"),
    .info,
    in: .strict,
    summary: "A service lacks some of the evidence of maintainability.",
    why: """
      A service is maintained by people who did not write it. They need an owner to ask, contracts to
      rely on, decisions that say why, and a runbook.
      """,
    remedy: """
      \(QualityStandard.maintainability.evidence)
      """,
    patterns: ["domain-boundaries", "expand-and-contract"],
    good: [
      ["services/orders.md": completeService, "capacity/shop.md": capacityPlan],
      [
        "services/letters.md": """
        ---
        kind: service
        description: Writes letters
        owner: team-post
        technology: [Swift]
        tier: 3
        ---
        # Letters

        """
      ],
    ],
    bad: [["services/orders.md": service(title: "⟦# Orders⟧")]],
    check: unproven(.maintainability)
  )
}
