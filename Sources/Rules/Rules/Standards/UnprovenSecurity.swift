/// Services that do not show the evidence of security.

import Base

extension Rule {
  static let unprovenSecurity = Rule(
    RuleID("STD004", "unproven-security"),
    .info,
    in: .strict,
    summary: "A service lacks some of the evidence of security.",
    why: """
      Defence in depth means that each layer says what it checks. Who may call, how that is proved, what
      is encrypted and in which zone it stands are five lines of front matter.
      """,
    remedy: """
      \(QualityStandard.security.evidence)
      """,
    patterns: ["zero-trust", "secrets"],
    good: [["services/orders.md": completeService, "capacity/shop.md": capacityPlan]],
    bad: [["services/orders.md": service(title: "⟦# Orders⟧")]],
    check: unproven(.security)
  )
}
