/// Calls that may wait for ever.

import Architecture
import Base
import Handbook

extension Rule {
  static let missingTimeout = Rule(
    RuleID("NET001", "missing-timeout"),
    .error,
    summary: "A service waits for another, or for a store, and no timeout is stated.",
    why: """
      What does not answer is worse than what refuses: every request that waits for it holds a thread, a
      connection and a user, until the caller has none left and falls as well. Many libraries wait for
      ever unless they are told otherwise; gRPC sets no deadline by itself. Brooker, "Timeouts, retries,
      and backoff with jitter", sets a timeout on every remote call.
      """,
    remedy: """
      State `timeout` for the call, or one for all calls of the service under `defaults`. Take it from
      the latency of the callee: for one false alarm in a thousand calls its 99.9th percentile, and a
      little more for the network.
      """,
    patterns: ["timeout-budget", "deadline-propagation"],
    good: [
      ["services/orders.md": caller("{target: stock, style: sync, timeout: 200ms}")],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync}",
          facts: "defaults: {timeout: 1s}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock}"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, connect-timeout: 1s}"),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller("{target: ⟦stock⟧, style: sync}"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: ⟦none⟧}"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync}",
          facts: "defaults: {timeout: ⟦none⟧}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: ⟦orders-db⟧, criticality: hard}",
          facts: "owns: [{id: orders-db, kind: database}]"
        )
      ],
      [
        "services/orders.md": service(
          """
          depends-on:
            - {target: ⟦stock/reserve⟧, style: sync}
            - {target: stock/release, style: sync}
          """
        ),
        "services/stock.md": service("provides: [{id: reserve}, {id: release}]"),
      ],
    ],
    check: .handbook { view in
      let calls = view.waitingCalls.filter { call in
        call.timeout.isNone
          || call.timeout.isUnknown && view.model.connectTimeout(of: call).value == nil
      }
      return view.causes(of: calls, isDefault: \.hasDefaultTimeout).map { cause in
        view.finding(
          cause,
          at: cause.timeoutRange,
          message(about: cause),
          help: "State a `timeout` for the call, or one for all calls under `defaults`."
        )
      }
    }
  )
}

private func message(about cause: CallCause) -> Message {
  if cause.isDefault {
    return "`\(cause.caller.id)` has no timeout for \(cause.callees): its defaults say `none`"
  }
  return cause.first.timeout.isNone
    ? "`\(cause.caller.id)` has no timeout for \(cause.callees) and may wait for ever"
    : "`\(cause.caller.id)` says nothing of a timeout for \(cause.callees)"
}
