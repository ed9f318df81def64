/// Contracts that promise as much as is aimed at.

import Architecture
import Base
import Handbook

extension Rule {
  static let slaNotBelowSLO = Rule(
    RuleID("REL012", "sla-not-below-slo"),
    .warning,
    summary: "A contract promises others as much availability as the team aims at, or more.",
    why: """
      An objective is there to be warned in time: when it is missed, there must still be a margin before
      somebody has to be paid. With no room between the two the first bad month is a breach. Beyer and
      others, "Site Reliability Engineering", chapter 4, keep a safety margin by "using a tighter
      internal SLO than the SLO advertised to users".
      """,
    remedy: """
      Aim higher than the contract: 99.95% where 99.9% is promised. Or promise less when the contract is
      renewed.
      """,
    patterns: ["slo-and-error-budget"],
    good: [
      ["services/checkout.md": service("slo: {availability: 99.95%, promised: 99.9%}")],
      ["services/checkout.md": service("slo: {promised: 99.9%}")],
    ],
    bad: [
      ["services/checkout.md": service("slo: {availability: 99.9%, promised: ⟦99.9%⟧}")],
      ["services/checkout.md": service("slo: {promised: ⟦99.99%⟧, availability: 99.9%}")],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        let slo = element.facts.slo
        guard element.runs, let promised = slo.promised.value, let target = slo.availability.value,
          promised >= target, promised.isObjective, target.isObjective
        else { return nil }
        let words = promised > target ? "less, \(target.withDowntime)" : "no more"
        return view.finding(
          at: element.place(of: slo.promised.range),
          "`\(element.id)` promises others \(promised.withDowntime) and aims at \(words)",
          help: "Aim at more than \(promised.text), or promise less.",
          related: [Related(element.place(of: slo.availability.range), "this is what it aims at")],
          subjects: [element.id]
        )
      }
    }
  )
}
