/// Calls that take the network to be reliable.

import Architecture
import Base
import Handbook

extension Rule {
  static let missingCircuitBreakerOrFallback = Rule(
    RuleID("NET012", "missing-circuit-breaker-or-fallback"),
    .warning,
    summary: """
      A service cannot answer without another, waits for it, and has neither a circuit breaker nor a fallback.
      """,
    why: """
      "The network is reliable" is the first of the fallacies of distributed computing (Deutsch and others).
      Where nothing stands between a caller and a callee that fails, the failure passes through: each
      request waits until its timeout, and the caller is as good as down. Nygard, "Release It", puts a
      circuit breaker at each such integration point.
      """,
    remedy: """
      State `circuit-breaker: true` for the call or under `defaults`, or say in `fallback` what users get
      meanwhile. Targets of one `group` that stand in for each other need neither.
      """,
    patterns: ["circuit-breaker", "graceful-degradation", "bulkhead", "retry-with-backoff"],
    good: [
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, criticality: hard, timeout: 1s, circuit-breaker: true}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          """
          {target: stock, style: sync, criticality: hard, timeout: 1s,
               fallback: "Accept the order as pending"}
          """
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, criticality: hard, timeout: 1s}",
          facts: "defaults: {circuit-breaker: true}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": service(
          """
          depends-on:
            - {target: stock, style: sync, criticality: hard, timeout: 1s, group: stocks}
            - {target: depot, style: sync, criticality: hard, timeout: 1s, group: stocks}
          """
        ),
        "services/stock.md": service("tier: 2"),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 1s}"),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller(
          "{target: ⟦stock⟧, style: sync, criticality: hard, timeout: 1s}"
        ),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          """
          {target: ⟦stock⟧, style: sync, criticality: hard, timeout: 1s,
               retry: {max-attempts: 3}, circuit-breaker: false, fallback: none}
          """
        ),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      var targets: [CallGroup: Set<Int>] = [:]
      for call in view.waitingCalls {
        if let group = CallGroup(of: call), let target = call.targetElement {
          targets[group, default: []].insert(target)
        }
      }
      let calls = view.answeredCalls.filter { call in
        call.isHard && call.facts.fallback.value == nil
          && view.model.circuitBreaker(of: call).value != true
          && CallGroup(of: call).flatMap { targets[$0]?.count } ?? 1 < 2
      }
      return view.causes(of: calls).map { cause in
        view.finding(
          cause,
          "`\(cause.caller.id)` cannot answer without \(cause.callees) and \(view.protectionLacking(cause.first))",
          help: "State `circuit-breaker: true`, or say in `fallback` what users get meanwhile."
        )
      }
    }
  )
}

/// The calls of one caller whose targets stand in for each other.
private struct CallGroup: Hashable {
  let caller: Int
  let name: String

  init?(of call: Relation) {
    guard let name = call.facts.group.value else { return nil }
    self.name = name
    caller = call.source
  }
}

extension HandbookView {
  /// What is said to be missing, and what nothing is said of.
  fileprivate func protectionLacking(_ call: Relation) -> String {
    let retry = call.retry.presence
    return lack(
      of: (retry.isStated ? [] : [("retry", retry)]) + [
        ("circuit breaker", model.circuitBreaker(of: call).presence),
        ("fallback", call.facts.fallback.presence),
      ]
    )
  }
}
