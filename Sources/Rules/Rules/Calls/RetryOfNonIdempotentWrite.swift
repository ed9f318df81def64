/// Writes that may happen twice.

import Architecture
import Base
import Handbook

extension Rule {
  static let retryOfNonIdempotentWrite = Rule(
    RuleID("NET011", "retry-of-non-idempotent-write"),
    .error,
    summary: "A write is retried although a second call of it may do harm.",
    why: """
      A timeout does not tell whether the callee did it. The second attempt reserves the stock again, or
      charges the card again, and the customer is the first to notice. Brooker, "Timeouts, retries, and
      backoff with jitter": operations with side effects are not safe to retry unless they are idempotent.
      """,
    remedy: """
      Give the operation a key by which it knows a repetition and say so, `idempotency: key`, or `natural`
      when the second call changes nothing anyhow. Until then, make the call once: `retry: none`.
      """,
    patterns: ["idempotency", "retry-with-backoff"],
    good: [
      [
        "services/orders.md": caller(retried("payments/charge", 3)),
        "services/payments.md": service(
          "provides: [{id: charge, access: write, idempotency: key}]"
        ),
      ],
      [
        "services/orders.md": caller(retried("payments/find", 3)),
        "services/payments.md": service("provides: [{id: find, access: read}]"),
      ],
      [
        "services/orders.md": caller(retried("payments/charge", 3)),
        "services/payments.md": service("provides: [{id: charge}]"),
      ],
      [
        "services/orders.md": caller(retried("payments/charge", 1)),
        "services/payments.md": service("provides: [{id: charge, access: write}]"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller(
          "{target: payments/charge, style: sync, timeout: 1s, retry: ⟦{max-attempts: 3}⟧}"
        ),
        "services/payments.md": service(
          "provides: [{id: charge, access: write, idempotency: none}]"
        ),
      ],
      [
        "services/orders.md": caller(
          "{target: ⟦payments/charge⟧, style: sync}",
          facts: "defaults: {timeout: 1s, retry: {max-attempts: 2}}"
        ),
        "services/payments.md": service("provides: [{id: charge, access: write}]"),
      ],
    ],
    check: .handbook { view in
      let calls = view.answeredCalls.filter { call in
        guard call.attempts.map({ $0 > 1 }) ?? true,
          let facts = view.model.operation(of: call)?.facts
        else { return false }
        return facts.access.value == .write && facts.idempotency.value == nil
      }
      return view.causes(of: calls).map { finding(about: $0, view) }
    }
  )
}

private func finding(about cause: CallCause, _ view: HandbookView) -> Finding {
  let call = cause.first
  let attempts = call.attempts.map { "up to \($0) times" } ?? "again and again"
  let origin = call.hasDefaultRetry ? ", by its defaults" : ""
  let operation = view.model.operation(of: call)
  let isUnknown = operation?.facts.idempotency.isUnknown ?? true
  let place = view.model.target(of: call).map { callee in
    callee.place(of: operation?.facts.idempotency.range ?? operation?.facts.access.range)
  }
  let reason =
    isUnknown ? "a write that says nothing of idempotency" : "a write that is not idempotent"
  return view.finding(
    cause,
    at: call.facts.retry.presence.range,
    "`\(cause.caller.id)` tries `\(call.written.value)` \(attempts)\(origin), \(reason)",
    help: "Make the operation idempotent and say by what, or make the call once: `retry: none`.",
    related: place.map { [Related($0, isUnknown ? "a write" : "a second call does harm")] } ?? []
  )
}
