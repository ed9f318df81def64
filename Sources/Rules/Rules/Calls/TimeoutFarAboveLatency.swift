/// Timeouts that have nothing to do with how long the callee takes.

import Architecture
import Base
import Handbook

extension Rule {
  static let timeoutFarAboveLatency = Rule(
    RuleID("NET005", "timeout-far-above-latency"),
    .info,
    in: .strict,
    summary: "A timeout is more than 100 times as long as the callee takes.",
    why: """
      A callee that answers within 20 ms and has not answered after a second will not answer. A caller that
      waits 30 s all the same holds 1,500 requests where it used to hold one. Beyer and others, "Site
      Reliability Engineering", chapter 22: deadlines several orders of magnitude longer than the mean
      latency of requests are usually bad.
      """,
    remedy: """
      Take the timeout from a high percentile of the callee's latency. It is compared with
      `slo.latency.p99` of the callee, else with `p95`, else with `p50`.
      """,
    options: [
      RuleOption(
        "times",
        "How many times the callee's latency a timeout may be.",
        standard: .number(100)
      )
    ],
    patterns: ["timeout-budget"],
    good: [
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 2s}"),
        "services/stock.md": service("slo: {latency: {p50: 5ms, p99: 20ms}}"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 30s}"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 30s}"),
        "services/stock.md": service("slo: {latency: {p99: 20ms}}"),
        "lintel.yml": "lint:\n  rules:\n    NET005: {times: 2000}\n",
      ],
    ],
    bad: [
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: ⟦30s⟧}"),
        "services/stock.md": service("slo: {latency: {p99: 20ms}}"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync}",
          facts: "defaults: {timeout: ⟦1m⟧}"
        ),
        "services/stock.md": service("slo: {latency: {p50: 5ms}}"),
      ],
    ],
    check: .handbook { view in
      let times = view.number("times")
      let calls = view.answeredCalls.filter { call in
        guard let timeout = call.timeout.value, let latency = view.latency(of: call)?.value else {
          return false
        }
        return timeout > latency * times
      }
      return view.causes(of: calls, isDefault: \.hasDefaultTimeout).map { finding(about: $0, view) }
    }
  )
}

extension HandbookView {
  /// The highest percentile that the callee states.
  fileprivate func latency(of call: Relation) -> Fact<TimeSpan>? {
    let latency = model.target(of: call)?.facts.slo.latency
    return [latency?.p99, latency?.p95, latency?.p50].compactMap(\.self).first { $0.value != nil }
  }
}

private func finding(about cause: CallCause, _ view: HandbookView) -> Finding {
  let latency = view.latency(of: cause.first)
  let timeout = cause.first.timeout.value?.text ?? ""
  let related = view.model.target(of: cause.first).map { callee in
    Related(callee.place(of: latency?.range), "its latency")
  }
  return view.finding(
    cause,
    at: cause.timeoutRange,
    """
    `\(cause.caller.id)` waits up to \(timeout)\(cause.origin) for `\(cause.first.written.value)`, \
    which answers within \(latency?.value?.text ?? "")\(cause.others)
    """,
    help: "Take the timeout from a high percentile of the callee's latency.",
    related: related.map { [$0] } ?? []
  )
}
