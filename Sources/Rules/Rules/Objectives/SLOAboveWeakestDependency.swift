/// Objectives that no luck can keep.

import Architecture
import Base
import Handbook

extension Rule {
  static let sloAboveWeakestDependency = Rule(
    RuleID("REL002", "slo-above-weakest-dependency"),
    .error,
    summary: "A service promises more than something that it cannot do without.",
    why: """
      When a service falls with its dependency, it is gone at least as often. "A service cannot be more
      available than the intersection of all its critical dependencies" (Treynor and others, "The
      Calculus of Service Availability"). This holds however failures coincide: it is Fréchet's bound,
      and needs no assumption of independence. Of alternatives in one `group` the best counts.
      """,
    remedy: """
      Make the dependency better, make it soft by a cache, a queue or a `fallback`, put an alternative
      beside it in one `group`, or promise what can be kept.
      """,
    patterns: ["graceful-degradation", "caching", "redundancy", "slo-and-error-budget"],
    good: [
      [
        "services/checkout.md": available("99.9%", needing: "payments"),
        "services/payments.md": available("99.9%"),
      ],
      [
        "services/checkout.md": service(
          """
          slo: {availability: 99.95%}
          depends-on:
            - {target: payments, criticality: hard, fallback: "Accept the order as pending"}
          """
        ),
        "services/payments.md": available("99.9%"),
      ],
      [
        "services/checkout.md": available("99.95%", needing: "payments"),
        "services/payments.md": service("owner: team-payments"),
      ],
      [
        "services/checkout.md": paying("99.95%"),
        "services/cards.md": available("99.9%"),
        "services/transfer.md": available("99.99%"),
      ],
    ],
    bad: [
      [
        "services/checkout.md": available("⟦99.95%⟧", needing: "payments"),
        "services/payments.md": available("99.9%"),
      ],
      [
        "services/checkout.md": paying("⟦99.999%⟧"),
        "services/cards.md": available("99.9%"),
        "services/transfer.md": available("99.99%"),
      ],
    ],
    check: .handbook { view in
      view.analysis.availability.all.compactMap { bound in
        guard bound.grade == .aboveWeakest, let weakest = bound.weakest else { return nil }
        return finding(bound, weakest, view)
      }
    }
  )
}

private func finding(
  _ bound: AvailabilityBound,
  _ weakest: AvailabilityBound.Factor,
  _ view: HandbookView
) -> Finding {
  let element = view.model.elements[bound.element]
  let name = weakest.name(in: view.model)
  return view.finding(
    at: element.place(of: element.facts.slo.availability.range),
    """
    `\(element.id)` promises \(bound.target.withDowntime), more than \(name), which it cannot do \
    without, at \(weakest.sound.withDowntime)
    """,
    help: "Promise at most \(weakest.sound.text), or make the dependency soft or better.",
    related: weakest.related(in: view.model),
    subjects: [element.id] + weakest.members.map { view.model.elements[$0.element].id }
  )
}

/// A service that can be paid in two ways.
private func paying(_ percent: String) -> String {
  service(
    """
    slo: {availability: \(percent)}
    depends-on:
      - {target: cards, criticality: hard, group: paying}
      - {target: transfer, criticality: hard, group: paying}
    """
  )
}
