/// Promises to be back sooner than what one cannot do without.

import Architecture
import Base
import Handbook

extension Rule {
  static let rtoShorterThanDependency = Rule(
    RuleID("DRX002", "rto-shorter-than-dependency"),
    .error,
    summary: "A service promises to be back before something that it cannot work without.",
    why: """
      When both are lost together, with their region for instance, the service stands there and waits:
      its recovery time objective (RTO) cannot be shorter than that of a hard dependency, however good
      its own plan is. Microsoft, "Azure Well-Architected Framework", asks the same of strong
      dependencies: that their targets align. Fallbacks count, and so do groups whose members stand in
      for each other: there the fastest is enough. What states no RTO is taken for what it needs in
      turn.
      """,
    remedy: """
      Agree on one number with the owner of the dependency, make the dependency soft by a fallback, or
      state the RTO that can be kept.
      """,
    patterns: ["graceful-degradation", "redundancy", "active-passive"],
    good: [
      [
        "services/orders.md": service("recovery: {rto: 1h}\n" + hard("inventory")),
        "services/inventory.md": service("recovery: {rto: 1h}"),
      ],
      [
        "services/orders.md": service(
          "recovery: {rto: 1h}\n" + hard("inventory", "fallback: \"Accept as pending\"")
        ),
        "services/inventory.md": service("recovery: {rto: 4h}"),
      ],
      [
        "services/orders.md": service("recovery: {rto: 1h}\n" + hard("inventory")),
        "services/inventory.md": service("tier: 3"),
      ],
      [
        "services/orders.md": service(
          """
          recovery: {rto: 1h}
          depends-on:
            - {target: first, criticality: hard, group: payment}
            - {target: second, criticality: hard, group: payment}
          """
        ),
        "externals/first.md": document("external", "recovery: {rto: 8h}"),
        "externals/second.md": document("external", "recovery: {rto: 30m}"),
      ],
    ],
    bad: [
      [
        "services/orders.md": service("recovery: {rto: 1h}\n" + hard("⟦inventory⟧")),
        "services/inventory.md": service("recovery: {rto: 4h}"),
      ],
      [
        "services/orders.md": service("recovery: {rto: 1h}\n" + hard("⟦inventory/reserve⟧")),
        "services/inventory.md": service("provides: [{id: reserve}]\n" + hard("warehouse")),
        "externals/warehouse.md": document("external", "recovery: {rto: 8h}"),
      ],
      [
        "services/catalog.md": service(
          """
          recovery: {rto: 15m}
          owns: [{id: ⟦products⟧, kind: database, rebuild: 2h}]
          """
        )
      ],
    ],
    check: .handbook { view in
      view.findingsAboutNeeds { finding(about: $0, view) }
    }
  )
}

private func finding(about need: HardNeed, _ view: HandbookView) -> Finding? {
  let waiter = view.model.elements[need.owner]
  guard let rto = waiter.facts.recovery.rto.value,
    let (number, time) = view.analysis.recovery.promise(to: need, view.model), time > rto,
    let target = view.model.target(of: view.model.relations[number])
  else { return nil }
  let relation = view.model.relations[number]
  return view.finding(
    at: relation.targetPlace,
    "`\(target.id)` needs \(time.text) to be back, and `\(waiter.id)` promises to be back in \(rto.text)",
    help: "Agree on one number, make the dependency soft, or promise \(time.text).",
    related: steps(from: waiter, target, view),
    subjects: [waiter.id, relation.written.value]
  )
}

/// The promise, and the way from the dependency to whoever states the time.
private func steps(from waiter: Element, _ target: Element, _ view: HandbookView) -> [Related] {
  let promise = waiter.place(of: waiter.facts.recovery.rto.range)
  let path = view.analysis.recovery.promised.path(from: target.number, limit: 20)
  return [Related(promise, "the promise stands here")]
    + path.map { number in
      let element = view.model.elements[number]
      guard let time = element.ownRecovery.value else {
        return Related(element.place, "`\(element.id)` states no time of its own")
      }
      return Related(
        element.place(of: element.ownRecovery.range),
        "`\(element.id)` needs \(time.text)"
      )
    }
}

private func hard(_ target: String, _ more: String = "criticality: hard") -> String {
  let criticality = more == "criticality: hard" ? "" : "criticality: hard, "
  return "depends-on: [{target: \(target), \(criticality)\(more)}]"
}
