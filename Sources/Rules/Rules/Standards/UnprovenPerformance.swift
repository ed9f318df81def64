/// Services that do not show the evidence of performance.

import Base

extension Rule {
  static let unprovenPerformance = Rule(
    RuleID("STD006", "unproven-performance"),
    .info,
    in: .strict,
    summary: "A service lacks some of the evidence of performance.",
    why: """
      Latency at p50, p95 and p99, throughput and a bound on saturation are promises that can be
      measured; fast enough is not.
      """,
    remedy: """
      \(QualityStandard.performance.evidence)
      """,
    patterns: ["caching", "timeout-budget"],
    good: [["services/orders.md": completeService, "capacity/shop.md": capacityPlan]],
    bad: [["services/orders.md": service(title: "⟦# Orders⟧")]],
    check: unproven(.performance)
  )
}
