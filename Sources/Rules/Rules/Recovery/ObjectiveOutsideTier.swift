/// Recovery objectives that are weaker than the tier asks for.

import Architecture
import Base
import Handbook

extension Rule {
  static let objectiveOutsideTier = Rule(
    RuleID("DRX013", "objective-outside-tier"),
    .warning,
    critical: .error,
    summary: "A recovery objective is longer than the tier of the service allows.",
    why: """
      The tier is a promise to everybody who depends on the service: tier 1 is back within an hour and loses
      at most fifteen minutes. Who reads the tier builds on that and does not look at the numbers below it.
      One of the two is wrong.
      """,
    remedy: """
      Shorten the recovery time (RTO) or the data that may be lost (RPO), or put the service into the tier that
      it deserves. The bounds, unless `tiers` in `lintel.yml` says otherwise: tier 0 none and none, tier 1
      1h and 15m, tier 2 4h and 1h, tier 3 24h and 4h, tier 4 72h and 24h.
      """,
    patterns: ["active-active", "active-passive", "pilot-light", "backup-and-restore"],
    good: [
      ["services/a.md": service("tier: 1\nrecovery: {rto: 1h, rpo: 15m}")],
      ["services/a.md": service("tier: 1\nrecovery: {rto: none}")],
      ["services/a.md": service("recovery: {rto: 90d}")],
      [
        "services/a.md": service("tier: 1\nrecovery: {rto: 2h}"),
        "lintel.yml": "tiers:\n  1: {rto: 2h}\n",
      ],
    ],
    bad: [
      ["services/a.md": service("tier: 1\nrecovery: {rto: ⟦2h⟧, rpo: ⟦1h⟧}")],
      ["services/a.md": service("tier: 0\nrecovery: {rto: ⟦30s⟧, rpo: 0}")],
    ],
    check: .handbook { view in
      view.model.elements.flatMap { element -> [Finding] in
        guard element.kind == .service || element.kind == .system, let tier = element.tier else {
          return []
        }
        let bounds = view.model.settings[tier]
        let recovery = element.facts.recovery
        return [
          finding("RTO", recovery.rto, within: bounds.rto, element, view),
          finding("RPO", recovery.rpo, within: bounds.rpo, element, view),
        ].compactMap(\.self)
      }
    }
  )
}

private func finding(
  _ name: String,
  _ fact: Fact<TimeSpan>,
  within bound: TimeSpan,
  _ element: Element,
  _ view: HandbookView
) -> Finding? {
  guard case .stated(let span, let spot) = fact, span > bound, let tier = element.tier else {
    return nil
  }
  return view.finding(
    at: element.place(of: spot.range),
    "`\(element.id)` has an \(name) of \(span.text), and tier \(tier.text) allows \(bound.text)",
    help: "Shorten the \(name), or put `\(element.id)` into another tier.",
    related: [Related(element.place(of: element.facts.tier.range), "its tier is stated here")],
    subjects: [element.id, name],
    severity: view.severity(for: element)
  )
}
