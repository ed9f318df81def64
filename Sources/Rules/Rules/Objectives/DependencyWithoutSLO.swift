/// Dependencies that promise nothing to those who promise something.

import Architecture
import Base
import Handbook

extension Rule {
  static let dependencyWithoutSLO = Rule(
    RuleID("REL009", "dependency-without-slo"),
    .info,
    in: .strict,
    summary: "A service with an objective cannot do without something that states none.",
    why: """
      Whether the objective can be kept cannot be worked out: the dependency may be gone for an hour
      each month or never, and its team may think either is fine. What it has delivered so far is not
      what it promises: Google took its lock service down on purpose, because others had come to count
      on more than its objective (Beyer and others, "Site Reliability Engineering", chapter 4). A
      service of tier 0 or 1 without an objective is `missing-slo` and not said again.
      """,
    remedy: """
      State `slo.availability` of the dependency. For an external system write what its contract says; if
      there is none, write your guess and `assumed: true`.
      """,
    patterns: ["slo-and-error-budget"],
    good: [
      [
        "services/checkout.md": available("99.9%", needing: "payments"),
        "services/payments.md": available("99.9%"),
      ],
      [
        "services/checkout.md": service("depends-on: [{target: bank, criticality: hard}]"),
        "externals/bank.md": document("external"),
      ],
      [
        "services/checkout.md": service(
          "slo: {availability: 99.9%}\ndepends-on: [{target: bank, criticality: soft}]"
        ),
        "externals/bank.md": document("external"),
      ],
    ],
    bad: [
      [
        "services/checkout.md": available("99.9%", needing: "bank"),
        "externals/bank.md": document("external", title: "⟦# Bank⟧"),
      ]
    ],
    check: .handbook { view in
      view.analysis.availability.unstated.compactMap { number, reliances in
        let element = view.model.elements[number]
        guard !(element.kind == .service && element.isCritical) else { return nil }
        return finding(element, reliances, view)
      }
    }
  )
}

private func finding(_ element: Element, _ reliances: [Int], _ view: HandbookView) -> Finding {
  let relying = reliances.map { view.analysis.reliances.all[$0] }
  let owners = relying.map { view.model.elements[$0.owner] }
  let names = nameList(owners.map(\.id))
  let related = zip(owners, relying).prefix(5).compactMap { owner, reliance -> Related? in
    let relation = reliance.relations.map { view.model.relations[$0] }
      .first { $0.targetElement == element.number }
    let promise = owner.facts.slo.availability.value?.text ?? ""
    return relation.map {
      Related($0.targetPlace, "`\(owner.id)` needs it and promises \(promise)")
    }
  }
  let slo = element.facts.slo
  return view.finding(
    at: element.place(of: slo.availability.range ?? slo.presence.range),
    "`\(element.id)` \(slo.availability.lack(of: "availability objective")), and \(names) cannot keep one without it",
    help: "State `slo: {availability: …}`, with `assumed: true` when it is your guess.",
    related: related,
    subjects: [element.id]
  )
}
