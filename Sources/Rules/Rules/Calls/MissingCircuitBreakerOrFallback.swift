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
        "services/orders.md": CallsExample.caller(
          "{target: stock, style: sync, criticality: hard, timeout: 1s, circuit-breaker: true}"
        ),
        "services/stock.md": CallsExample.service("tier: 2"),
      ],
      [
        "services/orders.md": CallsExample.caller(
          """
          {target: stock, style: sync, criticality: hard, timeout: 1s,
               fallback: "Accept the order as pending"}
          """
        ),
        "services/stock.md": CallsExample.service("tier: 2"),
      ],
      [
        "services/orders.md": CallsExample.caller(
          "{target: stock, style: sync, criticality: hard, timeout: 1s}",
          "defaults: {circuit-breaker: true}"
        ),
        "services/stock.md": CallsExample.service("tier: 2"),
      ],
      [
        "services/orders.md": CallsExample.service(
          """
          depends-on:
            - {target: stock, style: sync, criticality: hard, timeout: 1s, group: stocks}
            - {target: depot, style: sync, criticality: hard, timeout: 1s, group: stocks}
          """
        ),
        "services/stock.md": CallsExample.service("tier: 2"),
        "services/depot.md": CallsExample.service("tier: 2"),
      ],
      [
        "services/orders.md": CallsExample.caller("{target: stock, style: sync, timeout: 1s}"),
        "services/stock.md": CallsExample.service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": CallsExample.caller(
          "{target: ⟦stock⟧, style: sync, criticality: hard, timeout: 1s}"
        ),
        "services/stock.md": CallsExample.service("tier: 2"),
      ],
      [
        "services/orders.md": CallsExample.caller(
          """
          {target: ⟦stock⟧, style: sync, criticality: hard, timeout: 1s,
               retry: {max-attempts: 3}, circuit-breaker: false, fallback: none}
          """
        ),
        "services/stock.md": CallsExample.service("tier: 2"),
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
          "`\(cause.caller.id)` cannot answer without \(cause.callees) and \(view.lack(of: cause.first))",
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
  /// What is said to be missing, and what nothing is said of: "has no fallback and says nothing of a retry".
  fileprivate func lack(of call: Relation) -> String {
    let breaker = model.circuitBreaker(of: call)
    var absent: [String] = []
    var unknown: [String] = []
    if call.retry.presence.isUnknown { unknown.append("a retry") }
    if call.retry.presence.isNone { absent.append("retry") }
    if breaker.isUnknown {
      unknown.append("a circuit breaker")
    } else {
      absent.append("circuit breaker")
    }
    if call.facts.fallback.isUnknown {
      unknown.append("a fallback")
    } else {
      absent.append("fallback")
    }
    let parts = [
      absent.isEmpty ? nil : "has " + enumeration(absent.map { "no \($0)" }, "and"),
      unknown.isEmpty ? nil : "says nothing of " + enumeration(unknown, "or"),
    ]
    return parts.compactMap(\.self).joined(separator: " and ")
  }
}

/// Several words as one: `a, b and c`.
private func enumeration(_ words: [String], _ conjunction: String) -> String {
  guard words.count > 1, let last = words.last else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
}
