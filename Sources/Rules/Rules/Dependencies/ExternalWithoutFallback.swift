/// Third parties without which something critical does not work.

import Architecture
import Base

extension Rule {
  static let externalWithoutFallback = Rule(
    RuleID("DEP007", "external-without-fallback"),
    .warning,
    summary: "Something critical needs an outside system, and nobody says what is done without it.",
    why: """
      Others decide when an outside system is down, for how long, and when they tell you. Its status page
      turns red after your users have called, nobody you can wake can mend it, and a contract pays back a
      part of the fee and none of the damage. Where the business depends on it there has to be an answer
      before that day: a second supplier, a queue, a degraded mode.
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
        "workflows/buy.md": document(
          "workflow",
          "critical: true\nsteps: [{call: orders}]",
          "# Buy"
        ),
      ],
    ],
    check: .handbook { view in
      let model = view.model
      let workflows = model.workflows.filter { $0.facts.critical.value == true }
      let onPath = Set(workflows.flatMap { model.members(of: $0) })
      var seen: Set<[Int]> = []
      return model.relations.compactMap { relation in
        guard relation.kind == .dependsOn, relation.need == .fails,
          let target = model.target(of: relation), target.kind == .external
        else { return nil }
        let source = model.source(of: relation)
        let isCritical = source.tier.map { $0 <= .important } ?? false
        guard isCritical || onPath.contains(source.number), source.kind != .external,
          !hasAlternative(relation, model), seen.insert([source.number, target.number]).inserted
        else { return nil }
        return finding(relation, source, target, view)
      }
    }
  )
}

/// Whether another target of the same group is stated.
private func hasAlternative(_ relation: Relation, _ model: Architecture) -> Bool {
  guard let group = relation.facts.group.value else { return false }
  return model.outgoing[relation.source].contains { number in
    let other = model.relations[number]
    return other.facts.group.value == group && other.targetElement != relation.targetElement
  }
}

private func finding(
  _ relation: Relation,
  _ source: Element,
  _ target: Element,
  _ view: HandbookView
) -> Finding {
  let fallback = relation.facts.fallback
  let lack = fallback.isNone ? "has no fallback" : "says nothing of a fallback"
  return view.finding(
    at: fallback.range.map { Place(source.path, $0) } ?? relation.targetPlace,
    "`\(source.id)` cannot work without the outside system `\(target.id)` and \(lack)",
    help: "State what is done while `\(target.id)` does not answer.",
    related: [Related(target.place, "this is run by others")],
    subjects: [source.id, target.id]
  )
}

private let bank = document("external", "provider: Bank", "# Bank")

private func paying(
  _ facts: String,
  _ more: String = "purpose: Pays",
  target: String = "bank"
) -> String {
  service("\(facts)\ndepends-on: [{target: \(target), criticality: hard, \(more)}]")
}
