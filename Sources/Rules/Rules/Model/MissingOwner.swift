/// Elements that no team answers for.

import Architecture
import Base
import Handbook

extension Rule {
  static let missingOwner = Rule(
    RuleID("MDL011", "missing-owner"),
    .error,
    summary: "A service, a system or an external system names no team that answers for it.",
    why: """
      When it fails at night somebody has to be woken, and when it has to change somebody has to say yes.
      Without a name both are looked for first, and what nobody owns is what nobody patches. An external
      system has an owner too: the team that holds the contract and hears of its failures.
      """,
    remedy: """
      Name one team under `owner`; two owners are none. Stores, topics and components belong to the team of
      their service. `owner: none` is a fact worth knowing, and still a finding.
      """,
    good: [
      [
        "services/orders.md": service(
          "owner: team-checkout\nowns: [{id: orders-db, kind: database}]"
        ),
        "people/buyer.md": document("person", "outside: true"),
      ]
    ],
    bad: [
      ["services/orders.md": service("tier: 1", title: "⟦# Orders⟧")],
      ["externals/bank.md": document("external", "owner: ⟦none⟧")],
    ],
    check: .handbook { view in
      view.model.elements.filter { $0.runs && $0.facts.owner.value == nil }.map { element in
        view.finding(
          at: element.place(of: element.facts.owner.range),
          "`\(element.id)` \(element.facts.owner.lack(of: "owner"))",
          help: "Name the team that answers for it under `owner`.",
          subjects: [element.id]
        )
      }
    }
  )
}
