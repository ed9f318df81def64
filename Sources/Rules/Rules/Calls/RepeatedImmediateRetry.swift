/// Retries that do not wait at all.

import Architecture
import Base
import Handbook

extension Rule {
  static let repeatedImmediateRetry = Rule(
    RuleID("NET018", "repeated-immediate-retry"),
    .warning,
    summary: "A call is tried again at once, and more than one time.",
    why: """
      A fault that is gone in a moment is gone by the second attempt. If that fails as well, the callee is
      in trouble, and attempts without a wait are what keeps it there. Microsoft, "Transient fault
      handling": never perform an immediate retry more than once.
      """,
    remedy:
      "Wait before the later attempts, `backoff: exponential` and `jitter: true`, or try once more only.",
    patterns: ["retry-with-backoff"],
    fix: .unsafe,
    good: [
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: {max-attempts: 2, backoff: none}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: {max-attempts: 5, backoff: exponential}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: {max-attempts: 5}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: {max-attempts: 3, backoff: ⟦none⟧}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s}",
          facts: "defaults: {retry: {max-attempts: 4, backoff: ⟦none⟧, jitter: false}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let calls = view.waitingCalls.filter { call in
        call.retry.backoff.isNone && call.attempts.map { $0 > 2 } ?? false
      }
      return view.causes(of: calls, isDefault: \.hasDefaultRetry).map { cause in
        let retries = (cause.first.attempts ?? 1) - 1
        return view.finding(
          cause,
          at: cause.first.retry.backoff.range,
          """
          `\(cause.caller.id)` retries \(cause.callees) \(retries) times\(cause.origin) without waiting
          """,
          help: "State `backoff: exponential` and `jitter: true`, or try once more only.",
          fixes: view.backoffFix(for: cause).map { [$0] } ?? []
        )
      }
    }
  )
}
