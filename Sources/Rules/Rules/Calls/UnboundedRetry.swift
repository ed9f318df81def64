/// Calls that are tried again without an end.

import Architecture
import Base
import Handbook

extension Rule {
  static let unboundedRetry = Rule(
    RuleID("NET007", "unbounded-retry"),
    .error,
    summary: "A call is retried, and the number of attempts is not stated or has no bound.",
    why: """
      A retry that never ends turns a short failure into a long one: each caller keeps what it holds and
      keeps knocking, so that the callee cannot come back. Microsoft, "Transient fault handling": never
      implement an endless retry mechanism.
      """,
    remedy: """
      State `max-attempts`, the first attempt included: `max-attempts: 3` is one call and two retries. A
      `budget` bounds what all requests do together, and one request still needs an end.
      """,
    patterns: ["retry-with-backoff", "circuit-breaker"],
    good: [
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: {max-attempts: 3}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: none}",
          facts: "defaults: {retry: {backoff: exponential}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 1s}"),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: ⟦{backoff: exponential}⟧}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s}",
          facts: "defaults: {retry: {max-attempts: ⟦none⟧, jitter: true}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: {max-attempts: ⟦0⟧}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let calls = view.waitingCalls.filter { $0.attempts == nil }
      return view.causes(of: calls, isDefault: \.hasDefaultRetry).map { cause in
        let attempts = cause.first.retry.maxAttempts
        let lack =
          switch attempts {
          case .unknown: "says nothing of `max-attempts`"
          case .none: "has no limit, `max-attempts: none`"
          case .stated: "has no limit, since `max-attempts: 0` counts the first attempt"
          }
        return view.finding(
          cause,
          at: attempts.range ?? cause.retryRange,
          "`\(cause.caller.id)` retries \(cause.callees)\(cause.origin) and \(lack)",
          help: "State `max-attempts`, the first attempt included."
        )
      }
    }
  )
}
