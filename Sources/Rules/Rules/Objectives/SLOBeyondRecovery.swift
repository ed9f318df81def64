/// Objectives that a single incident breaks.

import Architecture
import Base
import Handbook

extension Rule {
  static let sloBeyondRecovery = Rule(
    RuleID("REL008", "slo-beyond-recovery"),
    .warning,
    summary: "One incident lasts longer than the objective allows in its whole window.",
    why: """
      What is noticed after ten minutes and mended after thirty breaks 99.99% a month, which allows 4.3
      minutes, the first time anything happens. "By the time you bring a human online … you've likely
      already exceeded your error budget" (Treynor and others, "The Calculus of Service Availability").
      Such an objective is a hope that nothing happens.
      """,
    remedy: """
      Let a machine notice and act: health checks, automatic failover, roll-back. Or promise what the
      measured `recovery.detection` and `recovery.repair` allow.
      """,
    patterns: ["health-checks", "regional-failover", "slo-and-error-budget"],
    good: [
      ["services/checkout.md": recovering("99.9%", "{detection: 10m, repair: 30m}")],
      ["services/checkout.md": recovering("99.99%", "{detection: 1m}")],
      ["services/checkout.md": recovering("99.99%", "{rto: 4h}")],
      [
        "services/checkout.md": service("slo: {availability: 99.99%}\nrecovery: {repair: 30m}")
      ],
    ],
    bad: [
      ["services/checkout.md": recovering("⟦99.99%⟧", "{detection: 10m, repair: 30m}")],
      ["services/checkout.md": recovering("⟦99.99%⟧", "{repair: 5m}")],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        let slo = element.facts.slo
        guard element.runs, let target = slo.availability.value, target.isObjective,
          let window = slo.window.value
        else { return nil }
        let budget = Availability(target).downtime(in: window)
        return finding(element, target, window, budget, view)
      }
    }
  )
}

private func finding(
  _ element: Element,
  _ target: Percentage,
  _ window: TimeSpan,
  _ budget: TimeSpan,
  _ view: HandbookView
) -> Finding? {
  let recovery = element.facts.recovery
  let parts = [("noticed", recovery.detection), ("mended", recovery.repair)]
  let stated = parts.compactMap { name, fact in
    fact.value.map { (name: name, span: $0, place: element.place(of: fact.range)) }
  }
  guard stated.map(\.span).sum() > budget else { return nil }
  let words = stated.map { "\($0.name) within \($0.span.text)" }.joined(separator: " and ")
  return view.finding(
    at: element.place(of: element.facts.slo.availability.range),
    """
    `\(element.id)` promises \(target.text), which allows \(budget.roughText) in \(window.text), and one \
    incident is \(words)
    """,
    help: "Notice and mend it sooner, or promise what one incident leaves.",
    related: stated.map { Related($0.place, "\($0.name) within \($0.span.text)") },
    subjects: [element.id]
  )
}

private func recovering(_ percent: String, _ recovery: String) -> String {
  service("slo: {availability: \(percent), window: 30d}\nrecovery: \(recovery)")
}
