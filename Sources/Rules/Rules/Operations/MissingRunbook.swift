/// Critical services that nobody wrote down how to bring back.

import Architecture
import Base
import Handbook

extension Rule {
  static let missingRunbook = Rule(
    RuleID("OPS001", "missing-runbook"),
    .warning,
    summary: "A service of tier 0 or 1 has no runbook.",
    why: """
      Whoever is woken at night is rarely whoever built the service. Thinking up and writing down what
      to do "produces roughly a 3x improvement in MTTR as compared to the strategy of “winging it”"
      (Beyer and others, "Site Reliability Engineering", chapter 1).
      """,
    remedy: """
      Write a runbook (`lintel new runbook`) whose `applies-to` names the service or its system, or name
      an existing one under `observability`.
      """,
    patterns: ["health-checks", "slo-and-error-budget"],
    good: [
      ["services/orders.md": service("tier: 1\nobservability: {runbook: orders-runbook}")],
      [
        "services/orders.md": service("tier: 1\nsystem: shop"),
        "systems/shop.md": document("system", "owner: team-shop"),
        "runbooks/shop.md": document(
          "runbook",
          "applies-to: [shop]",
          title: "# Shop answers slowly"
        ),
      ],
      ["services/orders.md": service("tier: 3")],
      ["services/orders.md": service("observability: {logs: structured}")],
    ],
    bad: [
      ["services/orders.md": service("tier: 1", title: "⟦# Orders⟧")],
      ["services/orders.md": service("tier: 0\nobservability: {runbook: ⟦none⟧}")],
    ],
    check: .handbook { view in
      let covered = Set(
        view.model.runbooks.flatMap { runbook in
          runbook.facts.appliesTo.items().compactMap { view.model.target(of: $0.value).element }
        }
      )
      return view.model.elements.compactMap { element in
        let runbook = element.facts.observability.runbook
        guard element.isCritical, element.kind == .service,
          let tier = element.tier, runbook.value == nil, !covered.contains(element.number),
          !(element.parent.map(covered.contains) ?? false)
        else { return nil }
        return view.finding(
          at: element.place(of: runbook.range),
          "`\(element.id)` is of tier \(tier.text) and \(runbook.lack(of: "runbook"))",
          help: "Write one whose `applies-to` names `\(element.id)`.",
          related: [
            Related(element.place(of: element.facts.tier.range), "its tier is stated here")
          ],
          subjects: [element.id]
        )
      }
    }
  )
}
