/// Retries that multiply each other on their way down.

import Architecture
import Base
import Handbook

extension Rule {
  static let retryAmplification = Rule(
    RuleID("NET009", "retry-amplification"),
    .warning,
    summary: """
      Retries along a path multiply: one request may become 10 calls at its end, which is a warning, or 30, \
      which is an error.
      """,
    why: """
      When the callee at the end is slow, each layer above it multiplies what arrives, and what was a
      trickle becomes a flood just when it is weakest. Beyer and others, "Site Reliability Engineering",
      chapter 22: four attempts at each of three layers are 64. Brooker, "Timeouts, retries, and backoff with
      jitter": a stack five deep with three attempts each is 243.
      """,
    remedy: """
      Retry at one layer only, and let the others pass the failure on at once. Or give the retries a
      `budget`: a call that may make 10% more calls counts as 1.1. The numbers are those of
      `max-attempts`, the first attempt included.
      """,
    options: [
      RuleOption("warning-calls", "From how many calls on it is a warning.", standard: .number(10)),
      RuleOption("error-calls", "From how many calls on it is an error.", standard: .number(30)),
    ],
    patterns: ["retry-with-backoff", "circuit-breaker", "load-shedding"],
    good: [
      [
        "services/gateway.md": caller(retried("orders", 3)),
        "services/orders.md": caller(retried("stock", 3)),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/gateway.md": caller(retried("orders", 4)),
        "services/orders.md": caller(retried("stock", 4, "budget: 10%")),
        "services/stock.md": caller(retried("depot", 2)),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/gateway.md": caller(retried("orders", 5)),
        "services/orders.md": caller("{target: stock, style: sync, timeout: 1s}"),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/gateway.md": caller(
          "{target: orders, style: sync, timeout: 1s, retry: ⟦{max-attempts: 4}⟧}"
        ),
        "services/orders.md": caller(retried("stock", 4)),
        "services/stock.md": caller(retried("depot", 4)),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/gateway.md": caller(
          "{target: ⟦orders⟧, style: sync}",
          facts: "defaults: {timeout: 1s, retry: {max-attempts: 4}}"
        ),
        "services/orders.md": caller(retried("stock", 3)),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let error = view.number("error-calls")
      return view.analysis.timing.amplification.paths(from: view.number("warning-calls")).map {
        path in
        let first = view.model.relations[path.calls[0]]
        let caller = view.model.source(of: first)
        let end = view.model.elements[path.end]
        return view.finding(
          at: first.place(of: first.facts.retry.presence.range),
          """
          `\(end.id)` may get \(path.product) calls for one of `\(caller.id)`: \
          \(path.factors(in: view)) on \(route(path.names(in: view)))
          """,
          help: "Retry at one layer only, or give the retries a `budget`.",
          related: path.steps(in: view),
          subjects: [caller.id, first.written.value, end.id],
          severity: path.product >= error ? .error : .warning
        )
      }
    }
  )
}
