/// Dependencies that stay behind when a service fails over.

import Architecture
import Base
import Handbook

extension Rule {
  static let dependencyAbsentInFailoverRegion = Rule(
    RuleID("DRX006", "dependency-absent-in-failover-region"),
    .error,
    summary:
      "A region takes a hard dependency with it, and the service that has it goes on elsewhere.",
    why: """
      The second region is paid for and drilled, and on the day it is needed the service comes up there and
      cannot answer: what it needs ran in the first region only. The redundancy of a service is worth no more
      than that of its hard dependencies. Dependencies of which no place is stated are not judged, nor are
      those with a fallback, or with a failover plan of their own.
      """,
    remedy: """
      Deploy the dependency to the other region as well, write a failover plan for it, or make it soft by a
      fallback.
      """,
    patterns: ["regional-failover", "active-passive", "graceful-degradation"],
    good: [
      [
        "services/orders.md": orders(needing: "inventory"),
        "services/inventory.md": service("deployment: {locations: [aws/eu-west-1, aws/us-east-1]}"),
      ],
      [
        "services/orders.md": orders(needing: "inventory", "fallback: \"Accept as pending\""),
        "services/inventory.md": service("deployment: {locations: [aws/eu-west-1]}"),
      ],
      [
        "services/orders.md": orders(needing: "inventory"),
        "services/inventory.md": service("tier: 2"),
      ],
      [
        "services/orders.md": orders(needing: "inventory"),
        "services/inventory.md": service("deployment: {locations: [aws/eu-west-1]}"),
        "failover/inventory.md": document(
          "failover",
          "applies-to: [inventory]\nto: aws/us-east-1",
          title: "# Inventory to Virginia"
        ),
      ],
    ],
    bad: [
      [
        "services/orders.md": orders(needing: "⟦inventory⟧"),
        "services/inventory.md": service("deployment: {locations: [aws/eu-west-1]}"),
      ],
      [
        "services/orders.md": service(
          """
          deployment: {locations: [aws/eu-west-1]}
          depends-on: [{target: ⟦inventory⟧, criticality: hard}]
          """
        ),
        "services/inventory.md": service("deployment: {locations: [aws/eu-west-1/a]}"),
        "failover/orders.md": document(
          "failover",
          "applies-to: [orders]\nfrom: aws/eu-west-1\nto: aws/us-east-1",
          title: "# Orders to Virginia"
        ),
      ],
    ],
    check: .handbook { view in
      view.findingsAboutNeeds { need in
        view.analysis.regionGap(of: need).flatMap { finding(about: $0, view) }
      }
    }
  )
}

private func finding(about gap: RegionGap, _ view: HandbookView) -> Finding? {
  guard let number = gap.need.relations.first else { return nil }
  let relation = view.model.relations[number]
  let waiter = view.model.elements[gap.need.owner]
  guard let runner = view.model.runner(at: relation) else { return nil }
  let places = runner.place(of: runner.facts.deployment.locations.range)
  let plan = gap.plan.map { plan in
    let range = plan.facts.to.range
    let place = range.map { Place(plan.path, $0) } ?? plan.place
    return Related(place, "the plan leads `\(waiter.id)` to \(gap.refuge)")
  }
  let own = Related(
    waiter.place(of: waiter.facts.deployment.locations.range),
    "where `\(waiter.id)` runs"
  )
  return view.finding(
    at: relation.targetPlace,
    """
    `\(runner.id)` is gone with \(gap.region), and `\(waiter.id)` goes on in \(gap.refuge) and cannot \
    do without it
    """,
    help: "Deploy it to \(gap.refuge) as well, or state what is done without it as `fallback`.",
    related: [Related(places, "`\(runner.id)` runs in no other region"), plan ?? own],
    subjects: [waiter.id, relation.written.value]
  )
}

private func orders(needing target: String, _ more: String = "purpose: Reserves stock") -> String {
  service(
    """
    deployment: {locations: [aws/eu-west-1, aws/us-east-1]}
    depends-on: [{target: \(target), criticality: hard, \(more)}]
    """
  )
}
