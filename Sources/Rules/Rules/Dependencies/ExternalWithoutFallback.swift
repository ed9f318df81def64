/// Third parties without which something critical does not work.

import Architecture
import Base

extension Rule {
  static let externalWithoutFallback = Rule(
    RuleID("DEP007", "external-without-fallback"),
    .warning,
    summary:
      "Something critical needs an external system, and nobody says what is done without it.",
    why: """
      Others decide when an external system is down, for how long, and when they tell you. Its status
      page turns red after your users have called, nobody you can wake can mend it, and a contract pays
      back a part of the fee and none of the damage. Where the business depends on it there has to be an
      answer before that day: a second supplier, a queue, a degraded mode.
      """,
    remedy: """
      State a `fallback`, put two suppliers into one `group`, or mark the relation `soft` if that is what it
      is. Callers of tier 0 to 2 are looked at, and those that take part in a workflow with
      `critical: true`.
      """,
    patterns: ["graceful-degradation", "circuit-breaker", "redundancy", "multi-cloud"],
    good: [
      [
        "services/orders.md": paying("tier: 1", "fallback: The order waits as pending"),
        "externals/bank.md": bank,
      ],
      ["services/orders.md": paying("tier: 3"), "externals/bank.md": bank],
      [
        "services/orders.md": service("tier: 1\ndepends-on: [{target: bank}]"),
        "externals/bank.md": bank,
      ],
      [
        "services/orders.md": service(
          """
          tier: 1
          depends-on:
            - {target: bank, criticality: hard, group: banks}
            - {target: second-bank, criticality: hard, group: banks}
          """
        ),
        "externals/bank.md": bank,
        "externals/second-bank.md": bank,
      ],
    ],
    bad: [
      ["services/orders.md": paying("tier: 2", target: "⟦bank⟧"), "externals/bank.md": bank],
      [
        "services/orders.md": paying("owner: team-shop", "fallback: ⟦none⟧", target: "bank/pay"),
        "externals/bank.md": bank,
        "workflows/buy.md": document("workflow", "critical: true\nsteps: [{call: orders}]"),
      ],
    ],
    check: .handbook { view in
      let model = view.model
      let workflows = model.workflows.filter { $0.facts.critical.value == true }
      let onPath = Set(workflows.flatMap { model.members(of: $0) })
      return view.findingsAboutNeeds { need in
        let relation = model.relations[need.relations[0]]
        let source = model.source(of: relation)
        guard need.relations.count == 1, relation.kind == .dependsOn, source.kind != .external,
          let target = model.target(of: relation), target.kind == .external,
          source.tier.map({ $0 <= .important }) ?? false || onPath.contains(source.number)
        else { return nil }
        return finding(relation, source, target, view)
      }
    }
  )
}

private func finding(
  _ relation: Relation,
  _ source: Element,
  _ target: Element,
  _ view: HandbookView
) -> Finding {
  let fallback = relation.facts.fallback
  return view.finding(
    at: relation.place(of: fallback.range),
    "`\(source.id)` cannot work without the external system `\(target.id)` and \(fallback.lack(of: "fallback"))",
    help: "State what is done while `\(target.id)` does not answer.",
    related: [Related(target.place, "this is run by others")],
    subjects: [source.id, target.id]
  )
}

private let bank = document("external", "provider: Bank")

private func paying(
  _ facts: String,
  _ more: String = "purpose: Pays",
  target: String = "bank"
) -> String {
  service("\(facts)\ndepends-on: [{target: \(target), criticality: hard, \(more)}]")
}
