/// Objectives that are too low for the tier of their service.

import Architecture
import Base
import Handbook

extension Rule {
  static let sloBelowTierFloor = Rule(
    RuleID("REL007", "slo-below-tier-floor"),
    .warning,
    summary: "A service promises less availability than its tier asks for.",
    why: """
      The tier tells everybody how much a service matters, and they plan by it: who is woken, what is
      restored first, what others may build on. A service of tier 1 that may be gone for seven hours a
      month is not what its tier says. Unless `lintel.yml` says otherwise, the floors are 99.99%,
      99.95%, 99.9%, 99% and 95% for tiers 0 to 4, after the table of criticality in Microsoft, "Azure
      Well-Architected Framework".
      """,
    remedy: """
      Raise the objective and what keeps it, or put the service into the tier that it is run as. The floors
      are set under `tiers` in `lintel.yml`.
      """,
    patterns: ["slo-and-error-budget", "redundancy"],
    good: [
      ["services/checkout.md": service("tier: 1\nslo: {availability: 99.95%}")],
      ["services/checkout.md": service("slo: {availability: 90%}")],
      ["services/checkout.md": service("tier: 1")],
    ],
    bad: [
      ["services/checkout.md": service("tier: 1\nslo: {availability: ⟦99%⟧}")],
      ["services/checkout.md": service("tier: 3\nslo: {availability: ⟦98.9%⟧}")],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        let availability = element.facts.slo.availability
        guard element.runs, let tier = element.tier, let target = availability.value,
          let floor = view.model.settings[tier].availability, target < floor, target.isObjective
        else { return nil }
        return view.finding(
          at: element.place(of: availability.range),
          """
          `\(element.id)` promises \(target.withDowntime), and tier \(tier.rawValue) asks for at least \
          \(floor.withDowntime)
          """,
          help: "Raise the objective to \(floor.text), or move the service to a lower tier.",
          related: [
            Related(element.place(of: element.facts.tier.range), "its tier is stated here")
          ],
          subjects: [element.id]
        )
      }
    }
  )
}
