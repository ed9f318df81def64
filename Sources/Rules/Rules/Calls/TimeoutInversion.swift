/// Callers that give up while those whom they called still work for them.

import Architecture
import Base
import Handbook

extension Rule {
  static let timeoutInversion = Rule(
    RuleID("NET003", "timeout-inversion"),
    .warning,
    summary: "A caller gives up before its callee has given up the call that it makes in turn.",
    why: """
      The callee works on for somebody who has gone, and when the caller tries again it does so twice. An
      overloaded system spends its last strength on answers that nobody reads. Beyer and others, "Site
      Reliability Engineering", chapter 22: A gives B 10 s, B spends 8 s and then gives C 20 s.
      """,
    remedy: """
      Let timeouts shrink from the entry inwards: the callee's attempts and waits together must fit into
      the caller's timeout. Better still, hand the deadline on with the call and say so with
      `deadline-propagation: true`; then this is only noted. An operation that states a `deadline` gives
      up by itself.
      """,
    patterns: ["timeout-budget", "deadline-propagation"],
    good: [
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 10s}"),
        "services/stock.md": caller(
          "{target: depot, style: sync, criticality: hard, timeout: 5s, retry: {max-attempts: 2}}"
        ),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock/find, style: sync, timeout: 2s}"),
        "services/stock.md": caller(
          "{target: depot, style: sync, criticality: hard, timeout: 20s}",
          facts: "provides: [{id: find, deadline: 2s}]"
        ),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 10s}"),
        "services/stock.md": caller(
          "{target: depot, style: sync, criticality: soft, timeout: 20s}"
        ),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync}"),
        "services/stock.md": caller("{target: depot, style: sync, criticality: hard}"),
        "services/depot.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: ⟦10s⟧}"),
        "services/stock.md": caller(
          "{target: depot, style: sync, criticality: hard, timeout: 20s}"
        ),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync}",
          facts: "defaults: {timeout: ⟦2s⟧, deadline-propagation: true}"
        ),
        "services/stock.md": caller(
          "{target: depot, style: sync, criticality: hard, timeout: 1s, retry: {max-attempts: 3}}"
        ),
        "services/depot.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let inversions = Dictionary(
        view.analysis.timing.inversions.map { ($0.call, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      let calls = view.waitingCalls.filter { inversions[$0.number] != nil }
        .bounded { inversions[$0.number]?.nested }
      return view.causes(of: calls, isDefault: \.hasDefaultTimeout).compactMap { cause in
        inversions[cause.first.number].map { finding(about: cause, $0, view) }
      }
    }
  )
}

/// A callee that is told when the caller gives up can stop as well.
private func finding(
  about cause: CallCause,
  _ inversion: TimeoutInversion,
  _ view: HandbookView
) -> Finding {
  let nested = view.model.relations[inversion.nested]
  let callee = view.model.source(of: nested)
  let isTold = cause.calls.allSatisfy { view.model.deadlinePropagation(of: $0).value == true }
  let arithmetic = nested.duration?.sum ?? inversion.worst.text
  return view.finding(
    cause,
    at: cause.timeoutRange,
    """
    `\(cause.caller.id)` waits \(inversion.timeout.text)\(cause.origin) for \
    `\(cause.first.written.value)`, which may itself wait \(inversion.worst.text) for \
    `\(nested.written.value)`\(cause.others)
    """,
    help: "Shorten the call behind it, lengthen this timeout, or hand the deadline on.",
    related: [
      Related(
        nested.place(of: nested.facts.timeout.range),
        "the call of `\(callee.id)` takes \(arithmetic) at worst"
      )
    ],
    severity: isTold ? .info : nil
  )
}
