/// Elements that depend on themselves.

import Architecture
import Base
import Handbook

extension Rule {
  static let selfDependency = Rule(
    RuleID("MDL008", "self-dependency"),
    .error,
    in: .minimal,
    summary: "An element depends on itself.",
    why: """
      A service that calls itself over the network waits for a thread, a connection or an instance of the
      very pool that it holds one of: under load each waits for the other, and the pool is empty although
      nothing is done. Mostly it is a slip, and the service that was meant is left out of every answer.
      """,
    remedy: """
      Name the service that is meant. If it does call itself, make a plain call inside of the process of
      it, or split off the part that is called.
      """,
    good: [
      [
        "services/orders.md": service(
          """
          owns: [{id: orders-v1, kind: topic}]
          depends-on: [{target: inventory/orders}]
          publishes: [{topic: orders-v1}]
          consumes: [{topic: orders-v1}]
          """
        ),
        "services/inventory.md": service("provides: [{id: orders}]"),
      ]
    ],
    bad: [
      [
        "services/orders.md": service(
          "provides: [{id: place}]\ndepends-on: [{target: ⟦orders⟧}, {target: orders/place}]"
        )
      ],
      [
        "services/inventory.md": service("tier: 2"),
        "services/orders.md": service(
          "depends-on: [{target: inventory}, {target: ⟦orders/place⟧}]"
        ),
      ],
      [
        "systems/shop.md": document("system", "uses: [{target: ⟦shop⟧, purpose: Sells}]")
      ],
    ],
    check: .handbook { view in
      var seen: Set<Int> = []
      let own = view.model.relations.filter { relation in
        [.dependsOn, .uses, .componentUses].contains(relation.kind)
          && relation.targetElement == relation.source && seen.insert(relation.source).inserted
      }
      return own.compactMap { relation in
        let element = view.model.source(of: relation)
        // With an id that is given twice another element may be meant.
        guard view.model.elements(called: element.id).count == 1 else { return nil }
        return view.finding(
          at: relation.targetPlace,
          "`\(element.id)` depends on itself",
          help: "Name the element that is meant, or make it a call inside of the process.",
          subjects: [element.id]
        )
      }
    }
  )
}
