/// Services that say nothing of how available they are.

import Architecture
import Base
import Handbook

extension Rule {
  static let missingSLO = Rule(
    RuleID("REL001", "missing-slo"),
    .warning,
    critical: .error,
    summary: "A service of tier 0 to 3 states no availability.",
    why: """
      Without an objective nobody can say whether a night was bad enough to wake somebody, whether a
      dependency is good enough, or whether there is room for one more risky change. Every caller makes
      up a number of its own and builds on that. For tiers 0 and 1, on which the business stands still,
      this is an error. A service that states no tier is not judged.
      """,
    remedy: """
      Agree on one with those who use the service, and write it down:
      `slo: {availability: 99.9%, window: 30d, indicator: "answers below 500, at the gateway"}`. The first
      number may be what was measured last month. `last-tier` says down to which tier one is asked for.
      """,
    options: [
      RuleOption("last-tier", "The last tier of which an objective is asked.", standard: .number(3))
    ],
    patterns: ["slo-and-error-budget"],
    good: [
      ["services/checkout.md": service("tier: 1\nslo: {availability: 99.9%}")],
      ["services/checkout.md": service("tier: 4")],
      ["services/checkout.md": service("owner: team-checkout")],
      ["services/checkout.md": service("tier: 1\nlifecycle: retired")],
    ],
    bad: [
      ["services/checkout.md": service("tier: 1", title: "⟦# Checkout⟧")],
      ["services/checkout.md": service("tier: 2\nslo: ⟦none⟧")],
      ["services/checkout.md": service("tier: 0\nslo: ⟦{throughput: 20/s}⟧")],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        guard element.kind == .service, let tier = element.tier,
          tier.rawValue <= view.number("last-tier"), element.facts.lifecycle.value != .retired,
          element.facts.slo.availability.value == nil
        else { return nil }
        return finding(element, tier, view)
      }
    }
  )
}

private func finding(_ element: Element, _ tier: Tier, _ view: HandbookView) -> Finding {
  let slo = element.facts.slo
  let availability = slo.presence.isNone ? slo.presence : slo.availability.presence
  return view.finding(
    at: element.place(of: slo.availability.range ?? slo.presence.range),
    "`\(element.id)` is of tier \(tier.text) and \(availability.lack(of: "availability objective"))",
    help: "State `slo: {availability: …}`; tier \(tier.rawValue) asks for at least "
      + "\(view.model.settings[tier].availability?.text ?? "something").",
    related: [Related(element.place(of: element.facts.tier.range), "its tier is stated here")],
    subjects: [element.id],
    severity: view.severity(for: element)
  )
}
