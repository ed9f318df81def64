/// Relations to what is going away.

import Architecture
import Base
import Handbook

extension Rule {
  static let dependsOnRetired = Rule(
    RuleID("MDL010", "depends-on-retired"),
    .warning,
    summary: "An element depends on one that is deprecated or retired.",
    why: """
      What is deprecated gets no more care and will be switched off on a day that others choose; what is
      retired is gone, and whoever still calls it fails or calls something that nobody looks after. A new
      caller makes the day of switching off later for everybody.
      """,
    remedy: """
      Move to what takes its place, or correct the `lifecycle` of the target. Stores, topics and components
      share the lifecycle of their service, and services that of their system, unless they state one. What
      is itself on its way out may keep the company that it has.
      """,
    patterns: ["strangler-fig", "expand-and-contract"],
    good: [
      [
        "services/orders.md": service(
          "lifecycle: production\ndepends-on: [{target: inventory}, {target: stock}]"
        ),
        "services/inventory.md": service("lifecycle: production"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": service("lifecycle: deprecated\ndepends-on: [{target: inventory}]"),
        "services/inventory.md": service("lifecycle: deprecated"),
      ],
    ],
    bad: [
      [
        "services/orders.md": service(
          "depends-on: [{target: ⟦inventory/reserve⟧}, {target: inventory/release}]"
        ),
        "services/inventory.md": service("lifecycle: retired"),
      ],
      [
        "services/orders.md": service("lifecycle: deprecated\nconsumes: [{topic: ⟦inventory-v1⟧}]"),
        "services/inventory.md": service("system: stock\nowns: [{id: inventory-v1, kind: topic}]"),
        "systems/stock.md": document("system", "lifecycle: retired"),
      ],
    ],
    check: .handbook { view in
      let model = view.model
      var seen: Set<[Int]> = []
      let late = model.relations.compactMap { relation -> LateRelation? in
        guard relation.kind != .owns, let target = model.target(of: relation),
          let end = model.ending(of: target),
          end.stage > model.stage(of: model.source(of: relation)),
          seen.insert([relation.source, target.number]).inserted
        else { return nil }
        return LateRelation(relation: relation, target: target, end: end)
      }
      return late.bounded { $0.end.element.number }.map { finding($0, view) }
    }
  )
}

private struct LateRelation {
  let relation: Relation
  let target: Element
  let end: Ending
}

/// How far something is on its way out, and which element says so.
private struct Ending {
  let element: Element
  let lifecycle: Lifecycle

  var stage: Int { lifecycle == .retired ? 2 : 1 }
}

private func finding(_ late: LateRelation, _ view: HandbookView) -> Finding {
  let source = view.model.source(of: late.relation)
  let end = late.end
  let state = end.lifecycle.rawValue
  let whole = end.element.number == late.target.number ? "" : ", as `\(end.element.id)` is"
  return view.finding(
    at: late.relation.targetPlace,
    "`\(source.id)` depends on `\(late.target.id)`, which is \(state)\(whole)",
    help: "Move to what takes its place.",
    related: [
      Related(end.element.place(of: end.element.facts.lifecycle.range), "it is said to be \(state)")
    ],
    subjects: [source.id, late.target.id]
  )
}

extension Architecture {
  /// The lifecycle of an element, or of what it is a part of, when it is near its end.
  fileprivate func ending(of element: Element) -> Ending? {
    let stating = wholes(of: element).first { $0.facts.lifecycle.value != nil }
    guard let stating, let lifecycle = stating.facts.lifecycle.value,
      lifecycle == .deprecated || lifecycle == .retired
    else { return nil }
    return Ending(element: stating, lifecycle: lifecycle)
  }

  fileprivate func stage(of element: Element) -> Int {
    ending(of: element)?.stage ?? 0
  }
}
