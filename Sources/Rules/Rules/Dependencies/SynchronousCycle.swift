/// Services that wait for each other in a circle.

import Architecture
import Base

extension Rule {
  static let synchronousCycle = Rule(
    RuleID("DEP001", "synchronous-cycle"),
    .error,
    summary: "Services call each other in a circle, and each waits for the next.",
    why: """
      A request that comes back to the service it began in holds a thread or a connection there while it
      waits for another one of the same pool. Under load all of them are taken by requests that wait for
      each other, and the circle stands still though nothing in it is broken. None of its services can
      be started, deployed or tested without the others: they are one service with a network inside
      (Taibi and others, "Microservices Anti-Patterns: A Taxonomy", call it Cyclic Dependency).
      """,
    remedy: """
      Turn the call that leads back into a message, or pass what it asks for along with the first call. If
      both need the same thing, let a third service have it; if they cannot be told apart, make them one.
      One shortest circle is shown for each group of services that call each other.
      """,
    patterns: ["event-driven-architecture", "saga-choreography", "domain-boundaries"],
    good: [
      [
        "services/orders.md": caller("payments"),
        "services/payments.md": service("depends-on: [{target: orders, style: async}]"),
      ],
      [
        "services/orders.md": caller("payments"),
        "services/payments.md": service("depends-on: [{target: orders}]"),
      ],
      [
        "services/orders.md": caller("payments", "ledger"),
        "services/payments.md": caller("ledger"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller("⟦payments⟧"),
        "services/payments.md": caller("orders"),
      ],
      [
        "services/cart.md": caller("orders"),
        "services/orders.md": caller("ledger/book", "ledger/close"),
        "services/ledger.md": caller("payments", "⟦orders⟧"),
        "services/payments.md": caller("orders"),
      ],
    ],
    check: .handbook { view in
      view.analysis.cycles.compactMap { finding($0, view) }
    }
  )
}

private func finding(_ cycle: CallCycle, _ view: HandbookView) -> Finding? {
  let calls = cycle.calls.map { view.model.relations[$0] }
  let ids = cycle.elements.map { view.model.elements[$0].id }
  guard let first = calls.first else { return nil }
  let rest = cycle.size > ids.count ? ", one of several among \(cycle.size) services" : ""
  return view.finding(
    at: first.targetPlace,
    "\(route(ids + ids.prefix(1))) is a circle of synchronous calls\(rest)",
    help: "Turn one of the calls into a message, or move what both sides need to a third service.",
    related: view.steps(calls.dropFirst(), "calls"),
    subjects: ids.sorted().prefix(16).map { $0 }
  )
}
