/// Callees that can take what the calls of others need.

import Architecture
import Base
import Handbook

extension Rule {
  static let sharedPoolNoBulkhead = Rule(
    RuleID("NET016", "shared-pool-no-bulkhead"),
    .info,
    in: .strict,
    summary: "A service calls several others, and no bulkhead keeps their calls apart.",
    why: """
      Calls that share one pool of threads or connections share their failures: when one callee is slow, its
      calls fill the pool, and calls of the healthy ones wait behind them. Nygard, "Release It", divides
      the pool as a ship is divided, so that one leak does not sink it.
      """,
    remedy: """
      Give each callee a pool or a limit of its own and state `bulkhead: true`. One call without it is
      apart from the others already.
      """,
    patterns: ["bulkhead", "circuit-breaker"],
    good: [
      [
        "services/orders.md": several(", bulkhead: true"), "services/stock.md": other,
        "services/depot.md": other,
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 1s}"),
        "services/stock.md": other,
      ],
    ],
    bad: [
      [
        "services/orders.md": several("", title: "⟦# Orders⟧"),
        "services/stock.md": other,
        "services/depot.md": other,
      ],
      [
        "services/orders.md": several(", bulkhead: false", title: "⟦# Orders⟧"),
        "services/stock.md": other,
        "services/depot.md": other,
      ],
    ],
    check: .handbook { view in
      let calls = view.answeredCalls.filter { view.model.bulkhead(of: $0).value != true }
      return callers(of: calls).compactMap { calls in
        let callees = Set(calls.compactMap(\.targetElement))
        guard callees.count > 1 else { return nil }
        let caller = view.model.source(of: calls[0])
        let bulkheads = calls.map { view.model.bulkhead(of: $0) }
        let bulkhead = bulkheads.first(where: \.isUnknown) ?? bulkheads[0]
        return view.finding(
          at: caller.place,
          "`\(caller.id)` calls \(nameList(calls.map(\.written.value))) and \(bulkhead.lack(of: "bulkhead")) between them",
          help: "Give each callee a pool of its own, and state `bulkhead: true`.",
          related: calls.prefix(10).map {
            Related($0.targetPlace, "its calls may fill the pool")
          },
          subjects: [caller.id]
        )
      }
    }
  )
}

/// The calls by their callers, which stand together.
private func callers(of calls: [Relation]) -> [[Relation]] {
  var groups: [[Relation]] = []
  for call in calls {
    if groups.last?.last?.source == call.source {
      groups[groups.count - 1].append(call)
    } else {
      groups.append([call])
    }
  }
  return groups
}

private let other = service("tier: 2")

private func several(_ more: String, title: String = "# ⟨title⟩") -> String {
  caller(
    "{target: stock, style: sync, timeout: 1s\(more)}",
    "{target: depot, style: sync, timeout: 1s\(more)}",
    title: title
  )
}
