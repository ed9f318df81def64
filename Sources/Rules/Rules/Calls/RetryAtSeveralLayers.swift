/// Paths on which more than one caller tries again.

import Architecture
import Base
import Handbook

extension Rule {
  static let retryAtSeveralLayers = Rule(
    RuleID("NET010", "retry-at-several-layers"),
    .warning,
    summary: "On a path of calls more than one caller retries.",
    why: """
      Two layers that retry do what one of them could do, and multiply the load between them: three
      attempts at two layers are nine. Brooker, "Timeouts, retries, and backoff with jitter", calls it best
      practice to retry at a single point in the stack. A path on which it becomes too much has
      `retry-amplification` and not this.
      """,
    remedy: """
      Keep the retry where the failure is understood best, mostly just above what fails, and take it out
      elsewhere. A retry with a `budget` below 100% does not count.
      """,
    patterns: ["retry-with-backoff", "deadline-propagation"],
    good: [
      [
        "services/gateway.md": caller(retried("orders", 3)),
        "services/orders.md": caller("{target: stock, style: sync, timeout: 1s}"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/gateway.md": caller(retried("orders", 3)),
        "services/orders.md": caller(retried("stock", 3, "budget: 10%")),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/gateway.md": caller(retried("orders", 4)),
        "services/orders.md": caller(retried("stock", 4)),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/gateway.md": caller(
          "{target: orders, style: sync, timeout: 1s, retry: ⟦{max-attempts: 3}⟧}"
        ),
        "services/orders.md": caller(retried("stock", 3)),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/gateway.md": caller(
          "{target: orders, style: sync, timeout: 1s, retry: ⟦{max-attempts: 2}⟧}"
        ),
        "services/orders.md": caller("{target: stock, style: sync, timeout: 1s}"),
        "services/stock.md": caller(
          retried("stock-db", 2),
          facts: "owns: [{id: stock-db, kind: database}]"
        ),
      ],
    ],
    check: .handbook { view in
      let bound = view.number("warning-calls", of: .retryAmplification)
      return view.analysis.timing.amplification.layeredPaths(below: bound).map { path in
        let first = view.model.relations[path.calls[0]]
        let caller = view.model.source(of: first)
        return view.finding(
          at: first.place(of: first.facts.retry.presence.range),
          """
          \(route(path.names(in: view))) has \(path.layers) callers that retry, which makes up to \
          \(path.product) calls of one
          """,
          help: "Keep the retry that is nearest to the failure, and take out the others.",
          related: path.steps(in: view),
          subjects: [caller.id, first.written.value, view.model.elements[path.end].id]
        )
      }
    }
  )
}
