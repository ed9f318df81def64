/// Retries that come too soon, or all at once.

import Architecture
import Base
import Handbook

extension Rule {
  static let retryWithoutBackoffOrJitter = Rule(
    RuleID("NET006", "retry-without-backoff-or-jitter"),
    .warning,
    summary:
      "A call is tried again with no wait that grows, or with the same wait for all callers.",
    why: """
      What fails under load gets more load from callers that try again at once. When all of them wait alike
      they come back together, and the callee falls again at that moment. Brooker, "Exponential Backoff And
      Jitter", measured both: it takes the waits and the chance in them.
      """,
    remedy: """
      State `backoff: exponential` and `jitter: true`, with `base` and `cap`. One attempt more without a
      wait, `backoff: none` and `max-attempts: 2`, is well for a fault that is gone at once.
      """,
    patterns: ["retry-with-backoff"],
    fix: .unsafe,
    good: [
      [
        "services/orders.md": caller(
          """
          {target: stock, style: sync, timeout: 1s,
               retry: {max-attempts: 3, backoff: exponential, jitter: true}}
          """
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: {max-attempts: 2, backoff: none}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s, retry: {max-attempts: 1}}"
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
          "{target: stock, style: sync, timeout: 1s, retry: ⟦{max-attempts: 3}⟧}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 1s}",
          facts: "defaults: {retry: ⟦{max-attempts: 2, backoff: fixed, jitter: false}⟧}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let calls = view.waitingCalls.filter { call in
        guard let attempts = call.attempts, attempts > 1, !call.retry.backoff.isNone else {
          return false
        }
        return call.retry.backoff.isUnknown || call.retry.jitter.value != true
      }
      return view.causes(of: calls, isDefault: \.hasDefaultRetry).map { cause in
        view.finding(
          cause,
          at: cause.retryRange,
          message(about: cause),
          help: "State `backoff: exponential` and `jitter: true`.",
          fixes: view.backoffFix(for: cause).map { [$0] } ?? []
        )
      }
    }
  )
}

private func message(about cause: CallCause) -> Message {
  let retry = cause.first.retry
  let attempts = cause.first.attempts ?? 1
  let missing =
    (retry.backoff.isUnknown ? [("backoff", retry.backoff.presence)] : [])
    + (retry.jitter.value == true ? [] : [("jitter", retry.jitter.presence)])
  return """
    `\(cause.caller.id)` tries \(cause.callees) up to \(attempts) times\(cause.origin) and \
    \(lack(of: missing))
    """
}
