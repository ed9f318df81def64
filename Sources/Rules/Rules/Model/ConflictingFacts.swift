/// Facts of which two places say different things.

import Architecture
import Base
import Handbook

extension Rule {
  static let conflictingFacts = Rule(
    RuleID("MDL016", "conflicting-facts"),
    .error,
    summary: "Two documents, or two entries of one, give different values for one fact.",
    why: """
      Lintel judges by one of the two and people act by the other: the drill that the plan speaks of was
      another than the one that the service counts on, the call that should give up after 200 ms waits for
      two seconds.
      """,
    remedy: """
      Say it once, or the same in both places. Compared are entries for one target, a store or a channel
      that two owners describe, `tier` and `tested` of a failover plan, `headroom` and `bottleneck` of a
      capacity plan with what the elements under `applies-to` say, and the `data` of a data flow, which is
      the most sensitive class in it, with that of its stores and topics. Headroom is compared by its
      number, a bottleneck by whether the two have a word in common.
      """,
    good: [
      [
        "services/orders.md": service(
          """
          tier: 1
          recovery: {tested: 2026-09-30}
          scaling: {headroom: 10x, bottleneck: Writes to orders-db}
          depends-on:
            - {target: inventory/reserve, timeout: 200ms, purpose: Reserves}
            - {target: inventory/reserve, timeout: 200ms, purpose: Reserves again}
            - {target: inventory/release, timeout: 2s}
          """
        ),
        "services/inventory.md": service("tier: 2"),
        "failover/region.md": document(
          "failover",
          "applies-to: [orders, inventory]\ntested: 2026-09-30"
        ),
        "capacity/shop.md": document(
          "capacity",
          "applies-to: [orders]\nheadroom: ten times, 10 x\nbottleneck: orders-db"
        ),
      ]
    ],
    bad: [
      [
        "services/orders.md": service(
          """
          depends-on:
            - {target: inventory, timeout: 200ms, retry: {max-attempts: 2}}
            - {target: inventory, timeout: ⟦2s⟧, retry: ⟦none⟧}
          """
        ),
        "services/inventory.md": service("tier: 2"),
      ],
      [
        "services/orders.md": service(
          """
          tier: 1
          recovery: {tested: 2026-03-31}
          scaling: {headroom: 3x, bottleneck: CPU}
          owns: [{id: orders-db, kind: database, data: personal}]
          """
        ),
        "services/stock.md": service("tier: 1\nrecovery: {tested: 2026-01-31}"),
        "failover/region.md": document(
          "failover",
          "applies-to: [orders, stock]\ntier: ⟦2⟧\ntested: ⟦2026-09-30⟧"
        ),
        "capacity/shop.md": document(
          "capacity",
          "applies-to: [orders]\nheadroom: ⟦10x⟧\nbottleneck: ⟦orders-db⟧"
        ),
        "data-flows/orders.md": document("data-flow", "stores: [orders-db]\ndata: ⟦internal⟧"),
      ],
      [
        "services/a.md": service("owns: [{id: events, kind: topic, retention: 7d}]"),
        "services/b.md": service("owns: [{id: events, kind: topic, retention: ⟦30d⟧}]"),
      ],
    ],
    check: .handbook { view in
      let conflicts = view.analysis.conflicts.all.bounded { $0.subjects }
      return byPlace(conflicts).map { finding($0[0], others: $0.dropFirst(), view) }
    }
  )
}

/// Conflicts of one value with several others have one cause, and are told once.
private func byPlace(_ conflicts: [Conflict]) -> [[Conflict]] {
  var numbers: [Place: Int] = [:]
  var groups: [[Conflict]] = []
  for conflict in conflicts {
    if let number = numbers[conflict.second.place] {
      groups[number].append(conflict)
    } else {
      numbers[conflict.second.place] = groups.count
      groups.append([conflict])
    }
  }
  return groups
}

private func finding(
  _ conflict: Conflict,
  others: ArraySlice<Conflict>,
  _ view: HandbookView
) -> Finding {
  let subject = conflict.subjects.last ?? ""
  let verb = others.count == 1 ? "differs" : "differ"
  let rest = others.isEmpty ? "" : ", and \(counted(others.count, "more place")) \(verb)"
  return view.finding(
    at: conflict.second.place,
    """
    `\(conflict.fact)` of `\(subject)` is \(conflict.second.text) here, and \
    \(conflict.first.text) in \(conflict.first.speaker)\(rest)
    """,
    help: others.isEmpty
      ? "Say it once, or the same in both places." : "Say it once, or the same everywhere.",
    related: ([conflict] + others.prefix(4)).map {
      Related($0.first.place, "\($0.first.text), says this")
    },
    subjects: conflict.subjects + [conflict.fact]
  )
}
