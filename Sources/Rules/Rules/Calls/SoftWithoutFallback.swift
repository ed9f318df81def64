/// Dependencies that are said to be dispensable, when nobody knows what happens without them.

import Architecture
import Base
import Handbook

extension Rule {
  static let softWithoutFallback = Rule(
    RuleID("NET013", "soft-without-fallback"),
    .warning,
    summary: "A call is declared soft, and nothing says what the service does without it.",
    why: """
      "Soft" is a promise: the service answers without it. Unless somebody has written what it answers
      then, nobody has built it, and the first failure shows that the call was hard. Treynor and others,
      "The Calculus of Service Availability", name what makes a dependency soft: a cache with room for
      all, failing open, answering with less.
      """,
    remedy: """
      Say in `fallback` what users get meanwhile, or in the table of failure modes what still works when it
      is down. If there is nothing to say, it is `hard`.
      """,
    patterns: ["graceful-degradation", "circuit-breaker"],
    good: [
      [
        "services/shop.md": caller(
          """
          {target: advice, style: sync, criticality: soft, timeout: 1s,
               fallback: "Show what sells best"}
          """
        ),
        "services/advice.md": service("tier: 3"),
      ],
      [
        "services/shop.md": caller(
          "{target: advice/list, style: sync, criticality: soft, timeout: 1s}",
          facts: "failure-modes: [{dependency: advice, down: \"No advice is shown\"}]"
        ),
        "services/advice.md": service("provides: [{id: list}]"),
      ],
      [
        "services/shop.md": caller("{target: advice, style: async, criticality: soft}"),
        "services/advice.md": service("tier: 3"),
      ],
      [
        "services/shop.md": caller("{target: advice, style: sync, timeout: 1s}"),
        "services/advice.md": service("tier: 3"),
      ],
    ],
    bad: [
      [
        "services/shop.md": caller(
          "{target: advice, style: sync, criticality: ⟦soft⟧, timeout: 1s}"
        ),
        "services/advice.md": service("tier: 3"),
      ],
      [
        "services/shop.md": caller(
          "{target: advice, style: sync, criticality: ⟦soft⟧, timeout: 1s, fallback: none}"
        ),
        "services/advice.md": service("tier: 3"),
      ],
    ],
    check: .handbook { view in
      let bare = view.waitingCalls.filter {
        $0.facts.criticality.value == .soft && $0.facts.fallback.value == nil
      }
      var explained: [Int: Set<String>] = [:]
      let calls = bare.filter { call in
        let known = explained[call.source] ?? view.model.source(of: call).explainedFailures
        explained[call.source] = known
        return !known.contains(call.targetName) && !known.contains(call.written.value)
      }
      return view.causes(of: calls).map { cause in
        let lack = cause.first.facts.fallback.lack(of: "fallback")
        return view.finding(
          cause,
          at: cause.first.facts.criticality.range,
          "`\(cause.caller.id)` calls \(cause.callees) a soft dependency and \(lack)",
          help: "Say in `fallback` what users get without it, or call it hard."
        )
      }
    }
  )
}

extension Element {
  /// The dependencies of which it says what still works without them.
  fileprivate var explainedFailures: Set<String> {
    Set(failureModes.items.compactMap { $0.down.value == nil ? nil : $0.dependency.value })
  }
}
