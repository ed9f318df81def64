/// Services that cannot answer without very many others.

import Architecture
import Base

extension Rule {
  static let highSyncFanOut = Rule(
    RuleID("DEP004", "high-sync-fan-out"),
    .warning,
    summary:
      "A service waits for more others than should be, and cannot answer without any of them.",
    why: """
      It works only while all of them work: eight dependencies with 99.9% each (43 min a month) leave
      99.2%, nearly six hours. And the slowest of them sets the pace. If one call in a hundred is slow,
      one answer in thirteen is when there are eight calls (Dean and Barroso, "The Tail at Scale").
      """,
    remedy: """
      Say what the service can do without each of them and mark it `soft`, with a `fallback`; keep copies of
      what changes rarely; let events bring the rest. `calls` is how many synchronous hard dependencies
      without a fallback a service may have, 7 unless set. Operations of one service count once, and so do
      the members of a `group`, any of which is enough.
      """,
    options: [
      RuleOption(
        "calls",
        "How many others a service may wait for without a fallback.",
        standard: .number(7)
      )
    ],
    patterns: ["graceful-degradation", "bulkhead", "caching", "event-driven-architecture"],
    good: [
      [
        "lintel.yml": settings,
        "services/orders.md": orders(["cart", "ledger/book", "ledger/close"]),
        "services/cart.md": service("tier: 3"),
        "services/ledger.md": service("tier: 3"),
      ],
      [
        "lintel.yml": settings,
        "services/orders.md": orders(["cart", "ledger", "mail, fallback: Later", "a, group: g"]),
        "services/cart.md": service("tier: 3"),
        "services/ledger.md": service("tier: 3"),
        "services/mail.md": service("tier: 3"),
      ],
    ],
    bad: [
      [
        "lintel.yml": settings,
        "services/orders.md": orders(["cart", "ledger", "mail"], title: "⟦# Orders⟧"),
        "services/cart.md": service("tier: 3"),
        "services/ledger.md": service("tier: 3"),
        "services/mail.md": service("tier: 3"),
      ],
      [
        "lintel.yml": settings,
        "services/orders.md": orders(
          ["cart", "ledger", "mail, group: post", "letters, group: post"],
          title: "⟦# Orders⟧"
        ),
        "services/cart.md": service("tier: 3"),
        "services/ledger.md": service("tier: 3"),
        "services/mail.md": service("tier: 3"),
        "services/letters.md": service("tier: 3"),
      ],
    ],
    check: .handbook { view in
      let limit = view.number("calls")
      return view.model.elements.compactMap { element in
        guard view.analysis.calls.callees[element.number].count > limit else { return nil }
        let calls = essentialCalls(of: element, view)
        guard calls.count > limit else { return nil }
        return view.finding(
          at: element.place,
          "`\(element.id)` waits for \(calls.count) others that it cannot do without, more than \(limit)",
          help:
            "Make some of them soft, with a fallback, or let events bring what they are asked for.",
          related: view.steps(calls, "calls"),
          subjects: [element.id]
        )
      }
    }
  )
}

/// The first call to each element that is needed, and one for each group.
private func essentialCalls(of element: Element, _ view: HandbookView) -> [Relation] {
  var elements: Set<Int> = []
  var groups: Set<String> = []
  return view.analysis.calls.calls[element.number].map { view.model.relations[$0] }
    .filter { call in
      guard call.need == .fails, let target = call.targetElement else { return false }
      guard let group = call.facts.group.value else { return elements.insert(target).inserted }
      return groups.insert(group).inserted
    }
}

private func orders(_ targets: [String], title: String = "# Orders") -> String {
  let calls = targets.map { "  - {target: \($0), style: sync, criticality: hard}" }
  return service("depends-on:\n\(calls.joined(separator: "\n"))", title: title)
}

private let settings = "lint:\n  rules:\n    high-sync-fan-out: {calls: 2}\n"
