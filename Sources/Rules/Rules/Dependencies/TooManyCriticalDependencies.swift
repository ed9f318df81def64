/// Elements that need very many others, at whatever distance.

import Architecture
import Base

extension Rule {
  static let tooManyCriticalDependencies = Rule(
    RuleID("DEP012", "too-many-critical-dependencies"),
    .info,
    summary: "An element cannot work without more others than should be, near or far.",
    why: """
      "If a service has N unique critical dependencies, then each one contributes 1/N to the
      dependency-induced unavailability of the top-level service, regardless of its depth" (Treynor and
      others, "The Calculus of Service Availability"). They find five to ten to be usual. For 99.99%,
      which is 4.3 min a month, twenty of them may each be gone for some seven seconds if half of that
      is left for mistakes of one's own.
      """,
    remedy: """
      Make some of the dependencies soft, with a `fallback`, or turn calls into events. What counts is each
      element that runs and that is needed with `criticality: hard` and no fallback, by itself or by what
      it needs, and once however often; of a `group` only what all its members need. An element is named
      where the number is exceeded first; those that need it inherit it. `dependencies` is how many there
      may be, 10 unless set.
      """,
    options: [
      RuleOption(
        "dependencies",
        "How many others an element may need, near or far; up to 256.",
        standard: .number(10)
      )
    ],
    patterns: ["graceful-degradation", "event-driven-architecture", "caching"],
    good: [
      [
        "lintel.yml": settings,
        "services/orders.md": needing("ledger", "stock"),
        "services/ledger.md": needing("stock"),
        "services/stock.md": service("tier: 3"),
      ],
      [
        "lintel.yml": settings,
        "services/orders.md": service(
          """
          depends-on:
            - {target: ledger, criticality: hard, group: one}
            - {target: stock, criticality: hard, group: one}
            - {target: cart, criticality: hard, fallback: Empty}
            - {target: mail}
            - {target: bank, criticality: hard}
          """
        ),
        "services/ledger.md": needing("bank"),
        "services/stock.md": needing("bank"),
        "services/cart.md": service("tier: 3"),
        "services/mail.md": service("tier: 3"),
        "services/bank.md": service("tier: 3"),
      ],
    ],
    bad: [
      [
        "lintel.yml": settings,
        "services/shop.md": needing("orders"),
        "services/orders.md": needing("ledger", "stock", title: "⟦# Orders⟧"),
        "services/ledger.md": needing("bank"),
        "services/stock.md": needing("bank"),
        "externals/bank.md": document("external", "provider: Bank"),
      ],
      [
        "lintel.yml": settings,
        "services/a.md": needing("b", title: "⟦# A⟧"),
        "services/b.md": needing("c"),
        "services/c.md": needing("a", "ledger"),
        "services/ledger.md": service("tier: 3"),
      ],
    ],
    check: .handbook { view in
      let limit = min(max(0, view.number("dependencies")), HardNeeds.limit)
      return view.analysis.needs.first(over: limit).map { number in
        finding(view.model.elements[number], limit, view)
      }
    }
  )
}

private func finding(_ element: Element, _ limit: Int, _ view: HandbookView) -> Finding {
  let needs = view.analysis.needs
  let count = needs.counts[element.number]
  let amount = count > HardNeeds.limit ? "more than \(HardNeeds.limit)" : String(count)
  let nearest = needs.running(for: element.number, in: view.model).map(\.id)
  let own = view.model.relations(from: element).filter { $0.need == .fails }
  return view.finding(
    at: element.place,
    "`\(element.id)` cannot work without \(amount) others, more than \(limit): \(nameList(nearest, of: count))",
    help: "Make some of them soft, with a fallback, or turn calls into events.",
    related: view.steps(own, "needs"),
    subjects: [element.id]
  )
}

private let settings = "lint:\n  rules:\n    too-many-critical-dependencies: {dependencies: 2}\n"
