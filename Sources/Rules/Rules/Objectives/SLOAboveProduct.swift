/// Objectives that only coinciding failures can keep.

import Architecture
import Base
import Handbook

extension Rule {
  static let sloAboveProduct = Rule(
    RuleID("REL003", "slo-above-product"),
    .warning,
    summary: "A service promises more than all that it cannot do without allows together.",
    why: """
      Each dependency alone would be good enough, but their failures add up: 99.95% × 99.9% × 99.99%
      leave about 99.840%, which is 69.1 minutes a month instead of the 43.2 of the worst of them. The
      product takes failures to be independent, and for high availabilities it is close to the worst
      case. What dependencies promise is taken to include theirs, so only direct ones are multiplied;
      where a service and everything behind it state `slo.intrinsic`, those are, each counted once
      (Treynor and others, "The Calculus of Service Availability").
      """,
    remedy: """
      Need fewer things: make one soft by a fallback, a cache or a message, or put an alternative beside
      it in one `group`. Otherwise promise what the product allows, less what the service itself breaks.
      """,
    patterns: ["graceful-degradation", "redundancy", "event-driven-architecture"],
    good: [
      [
        "services/checkout.md": available("99.8%", needing: "cart", "payments", "stock"),
        "services/cart.md": available("99.95%"),
        "services/payments.md": available("99.9%"),
        "services/stock.md": available("99.99%"),
      ],
      [
        "services/checkout.md": available("99.9%", needing: "payments", "stock"),
        "services/payments.md": available("99.9%"),
        "services/stock.md": service("owner: team-stock"),
      ],
    ],
    bad: [
      [
        "services/checkout.md": available("⟦99.9%⟧", needing: "cart", "payments", "stock"),
        "services/cart.md": available("99.95%"),
        "services/payments.md": available("99.9%"),
        "services/stock.md": available("99.99%"),
      ],
      [
        "services/checkout.md": service(
          """
          slo: {availability: ⟦99.9%⟧, intrinsic: 99.95%}
          depends-on: [{target: payments, criticality: hard}]
          """
        ),
        "services/payments.md": available("99.9%"),
      ],
    ],
    check: .handbook { view in
      view.analysis.availability.all.compactMap { bound in
        bound.grade == .aboveProduct ? finding(bound, view) : nil
      }
    }
  )
}

private func finding(_ bound: AvailabilityBound, _ view: HandbookView) -> Finding {
  let element = view.model.elements[bound.element]
  let basis =
    switch bound.basis {
    case .direct: "what it needs directly"
    case .closure: "what everything that it needs allows by itself"
    }
  return view.finding(
    at: element.place(of: element.facts.slo.availability.range),
    """
    `\(element.id)` promises \(bound.target.withDowntime), but \(basis) leaves \(bound.product.text) \
    (\(bound.product.downtimeInMonth)): \(arithmetic(bound))
    """,
    help:
      "Make one of the \(bound.factors.count) soft, put an alternative beside it, or promise less.",
    related: bound.factors.prefix(5).flatMap { $0.related(in: view.model) },
    subjects: [element.id]
  )
}

/// The factors as a sum is written: `99.95% × 99.9% × 99.99%`.
private func arithmetic(_ bound: AvailabilityBound) -> String {
  let own = bound.own.map { ["its own \($0.text)"] } ?? []
  let factors = own + bound.factors.map(\.product.text)
  let shown = factors.prefix(6).joined(separator: " × ")
  return factors.count > 6 ? "\(shown) × \(factors.count - 6) more" : shown
}
