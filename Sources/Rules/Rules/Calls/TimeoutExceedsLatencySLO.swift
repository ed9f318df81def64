/// Timeouts that are longer than what the caller promises its own callers.

import Architecture
import Base
import Handbook

extension Rule {
  static let timeoutExceedsLatencySLO = Rule(
    RuleID("NET004", "timeout-exceeds-latency-slo"),
    .warning,
    summary:
      "A service waits longer for one callee than its own 99th percentile of latency allows.",
    why: """
      When the callee is slow, every request that waits for the timeout has missed the objective already,
      and the fallback that comes after it comes too late. Percentiles do not add, but a single wait that
      is longer than the target needs no adding.
      """,
    remedy: """
      Set the timeout below `slo.latency.p99` of the caller, with room for its own work, or state the
      latency that can be kept.
      """,
    patterns: ["timeout-budget", "graceful-degradation"],
    good: [
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 200ms}",
          facts: "slo: {latency: {p99: 250ms}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: async, timeout: 2s}",
          facts: "slo: {latency: {p99: 250ms}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 2s}"),
        "services/stock.md": service("slo: {latency: {p99: 250ms}}"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: ⟦2s⟧}",
          facts: "slo: {latency: {p99: 250ms}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync}",
          facts: "defaults: {timeout: ⟦1s⟧}\nslo: {latency: {p99: 250ms}}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let calls = view.waitingCalls.filter { call in
        guard let timeout = call.timeout.value,
          let target = view.model.source(of: call).facts.slo.latency.p99.value
        else { return false }
        return timeout > target
      }
      return view.causes(of: calls, isDefault: \.hasDefaultTimeout).map { finding(about: $0, view) }
    }
  )
}

private func finding(about cause: CallCause, _ view: HandbookView) -> Finding {
  let target = cause.caller.facts.slo.latency.p99
  let timeout = cause.first.timeout.value?.text ?? ""
  return view.finding(
    cause,
    at: cause.timeoutRange,
    """
    `\(cause.caller.id)` waits up to \(timeout)\(cause.origin) for \(cause.callees) and promises to \
    answer within \(target.value?.text ?? "") at its 99th percentile
    """,
    help: "Set the timeout below the target, with room for the service's own work.",
    related: [Related(cause.caller.place(of: target.range), "the target")]
  )
}
