/// Elements of which each waits for another to start.

import Architecture
import Base
import Handbook

extension Rule {
  static let missingColdStartOrder = Rule(
    RuleID("DRX009", "missing-cold-start-order"),
    .warning,
    summary: "Elements need each other to work, so that none of them can be the first to start.",
    why: """
      As long as all of them run nobody notices. When all are down at once, after the loss of a region for
      instance, each waits for the next, and the way out is found by trial in the middle of the night. They
      come back together or not at all. A ring of synchronous calls has a finding of its own and gets none
      here.
      """,
    remedy: """
      Let one of them start without the next: with a fallback, from a cache or a copy, or by asking later.
      Then say so, by `criticality: soft` or `fallback`.
      """,
    patterns: ["graceful-degradation", "event-driven-architecture", "health-checks"],
    good: [
      [
        "services/orders.md": needing("inventory, style: async"),
        "services/inventory.md": needing("ledger, style: async"),
        "services/ledger.md": service("depends-on: []"),
      ],
      [
        "services/orders.md": needing("inventory, style: async"),
        "services/inventory.md": service(
          "depends-on: [{target: orders, criticality: hard, fallback: \"Start from the last copy\"}]"
        ),
      ],
      [
        "services/orders.md": needing("inventory, style: sync"),
        "services/inventory.md": needing("orders, style: sync"),
      ],
      [
        "services/orders.md": needing("inventory, style: async"),
        "services/inventory.md": service(
          """
          depends-on:
            - {target: orders, criticality: hard, group: catalog}
            - {target: archive, criticality: hard, group: catalog}
          """
        ),
        "services/archive.md": service("depends-on: []"),
      ],
    ],
    bad: [
      [
        "services/inventory.md": needing("⟦orders⟧, style: async"),
        "services/orders.md": needing("inventory, style: async"),
      ],
      [
        "services/broker.md": needing("⟦secrets⟧, style: sync"),
        "services/identity.md": needing("broker, style: sync"),
        "services/secrets.md": needing("identity, style: async"),
      ],
    ],
    check: .handbook { view in
      view.analysis.recovery.order.cycles.compactMap { cycle in
        let edges = view.edges(of: cycle)
        let isRingOfCalls = edges.allSatisfy { $0.kind == .dependsOn && $0.isSync }
        guard let first = edges.first, edges.count == cycle.count, !isRingOfCalls else {
          return nil
        }
        return finding(about: cycle, first, edges, view)
      }
    }
  )
}

extension HandbookView {
  /// The hard relation from each element of a cycle to the next.
  fileprivate func edges(of cycle: [Int]) -> [Relation] {
    cycle.indices.compactMap { place in
      let next = cycle[(place + 1) % cycle.count]
      return model.outgoing[cycle[place]].lazy.map { self.model.relations[$0] }.first {
        $0.targetElement == next && $0.need == .fails
      }
    }
  }
}

private func finding(
  about cycle: [Int],
  _ first: Relation,
  _ edges: [Relation],
  _ view: HandbookView
) -> Finding {
  let ids = cycle.map { view.model.elements[$0].id }
  return view.finding(
    at: first.targetPlace,
    "\(route(ids + ids.prefix(1))) wait for each other, and none can start first",
    help:
      "Let one of them start without the next, and say so by `criticality: soft` or `fallback`.",
    related: view.steps(edges, "waits for"),
    subjects: Array(ids.sorted().prefix(20))
  )
}
