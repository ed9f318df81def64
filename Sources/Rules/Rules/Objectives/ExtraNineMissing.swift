/// Dependencies that use up what a service may fail.

import Architecture
import Base
import Handbook

extension Rule {
  static let extraNineMissing = Rule(
    RuleID("REL004", "extra-nine-missing"),
    .info,
    in: .strict,
    summary: "A dependency is not ten times as reliable as the service that cannot do without it.",
    why: """
      A service of 99.99% may be gone 53 minutes a year. Five dependencies of 99.999% take 26 of them
      and leave 27 for its own faults; one of 99.99% takes all. Hence the rule of the extra 9: what is
      critical must offer one nine more (Treynor and others, "The Calculus of Service Availability"). It
      is a rule of thumb, and so this is a remark.
      """,
    remedy: """
      Ask the dependency for another nine, or make it matter less: a cache that can carry the load, an
      open door when it does not answer, a page with less on it.
      """,
    patterns: ["graceful-degradation", "caching", "slo-and-error-budget"],
    good: [
      [
        "services/checkout.md": available("99.9%", needing: "payments"),
        "services/payments.md": available("99.99%"),
      ]
    ],
    bad: [
      [
        "services/checkout.md": available("⟦99.9%⟧", needing: "payments"),
        "services/payments.md": available("99.95%"),
      ]
    ],
    check: .handbook { view in
      view.analysis.availability.all.compactMap { bound in
        bound.grade == .extraNineMissing ? finding(bound, view) : nil
      }
    }
  )
}

private func finding(_ bound: AvailabilityBound, _ view: HandbookView) -> Finding {
  let element = view.model.elements[bound.element]
  let factors = bound.factorsWithoutExtraNine
  let names = phraseList(
    factors.map { "\($0.name(in: view.model)) (\($0.product.downtimeInMonth))" }
  )
  return view.finding(
    at: element.place(of: element.facts.slo.availability.range),
    """
    `\(element.id)` promises \(bound.target.withDowntime), of which more than a tenth may be taken by \
    \(names)
    """,
    help: "Ask for one more nine, or make the dependency soft.",
    related: factors.prefix(5).flatMap { $0.related(in: view.model) },
    subjects: [element.id]
  )
}
