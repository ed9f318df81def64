/// Calls whose answer may be waited for as long as it likes, once they are connected.

import Architecture
import Base
import Handbook

extension Rule {
  static let partialTimeout = Rule(
    RuleID("NET002", "partial-timeout"),
    .info,
    summary: "A call has a timeout for getting connected and none for the answer.",
    why: """
      A server that is overloaded still takes connections: its operating system does that for it. The
      answer is what does not come: it holds a thread and a user for as long as it likes, and against that a
      timeout for connecting does nothing.
      """,
    remedy: "State `timeout` as well, which is that of the whole call, getting connected included.",
    patterns: ["timeout-budget"],
    good: [
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, connect-timeout: 1s, timeout: 2s}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync}"),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller("{target: stock, style: sync, connect-timeout: ⟦1s⟧}"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync}",
          facts: "defaults: {connect-timeout: ⟦1s⟧}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let calls = view.waitingCalls.filter { call in
        call.timeout.isUnknown && view.model.connectTimeout(of: call).value != nil
      }
      return view.causes(of: calls, isDefault: \.facts.connectTimeout.isUnknown).map { cause in
        let defaults = cause.caller.facts.defaults.connectTimeout
        let fact = cause.isDefault ? defaults : cause.first.facts.connectTimeout
        let time = fact.value?.text ?? ""
        return view.finding(
          cause,
          at: fact.range,
          """
          `\(cause.caller.id)` gives up connecting to \(cause.callees) after \(time)\(cause.origin), \
          and nothing is said of how long it waits for the answer
          """,
          help: "State `timeout` as well, for the whole call."
        )
      }
    }
  )
}
