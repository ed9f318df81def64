/// Services that cannot be asked whether they work.

import Architecture
import Base

extension Rule {
  static let missingHealthCheck = Rule(
    RuleID("OPS003", "missing-health-check"),
    .info,
    in: .strict,
    summary: "A service that others call has no health check, or says nothing of one.",
    why: """
      A load balancer that cannot ask goes on sending requests to an instance that hangs, and nothing replaces it.
      Liveness (is it to be restarted?) and readiness (may it be sent requests?) are two questions;
      answering either is a start.
      """,
    remedy: """
      Answer on a path of its own, such as `/healthz`, and name it under `observability` as `health` or
      `readiness`. Let the answer not depend on others, or one of them takes all down.
      """,
    patterns: ["health-checks", "load-balancing"],
    good: [
      [
        "services/orders.md": service("provides: [{id: place}]\nobservability: {health: /healthz}")
      ],
      [
        "services/orders.md": service(
          "provides: [{id: place}]\nobservability: {readiness: /readyz}"
        )
      ],
      ["services/nightly.md": service("depends-on: []")],
    ],
    bad: [
      ["services/orders.md": service("provides: [{id: place}]", title: "⟦# Orders⟧")],
      [
        "services/orders.md": service("provides: [{id: place}]\nobservability: {health: ⟦none⟧}")
      ],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        let observability = element.facts.observability
        let facts = [observability.health, observability.readiness]
        guard element.kind == .service, facts.allSatisfy({ $0.value == nil }),
          !element.operations.isEmpty || view.isCalled(element)
        else { return nil }
        let fact = facts.first(where: \.isNone) ?? facts[0]
        return view.finding(
          at: element.place(of: fact.range),
          "`\(element.id)` is called by others and \(fact.lack(of: "health check"))",
          help: "Name it under `observability` as `health` or `readiness`.",
          subjects: [element.id]
        )
      }
    }
  )
}

extension HandbookView {
  fileprivate func isCalled(_ element: Element) -> Bool {
    model.incoming[element.number].contains { model.relations[$0].kind == .dependsOn }
  }
}
