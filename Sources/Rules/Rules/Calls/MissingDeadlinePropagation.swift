/// Callees that are not told when their caller gives up.

import Architecture
import Base
import Handbook

extension Rule {
  static let missingDeadlinePropagation = Rule(
    RuleID("NET014", "missing-deadline-propagation"),
    .info,
    in: .strict,
    summary: "A callee calls others in turn and is not told when its caller gives up.",
    why: """
      Behind a caller that has gone the whole chain works on. With a deadline that travels with the
      request, each stage sees what is left and stops when nothing is: Beyer and others, "Site Reliability
      Engineering", chapter 22, call it deadline propagation.
      """,
    remedy: """
      Hand the deadline on with the call, as gRPC can, and state `deadline-propagation: true` for the call
      or under `defaults`.
      """,
    patterns: ["deadline-propagation", "timeout-budget"],
    good: [
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 2s, deadline-propagation: true}"
        ),
        "services/stock.md": caller("{target: depot, style: sync, timeout: 1s}"),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 2s}"),
        "services/stock.md": caller("{target: depot, style: async}"),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller("{target: stock, style: sync, timeout: 2s}"),
        "services/stock.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller("{target: ⟦stock⟧, style: sync, timeout: 2s}"),
        "services/stock.md": caller("{target: depot, style: sync, timeout: 1s}"),
        "services/depot.md": service("tier: 2"),
      ],
      [
        "services/orders.md": caller(
          "{target: stock, style: sync, timeout: 2s}",
          facts: "defaults: {deadline-propagation: ⟦false⟧}"
        ),
        "services/stock.md": caller("{target: depot, style: sync, timeout: 1s}"),
        "services/depot.md": service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let onward = view.onwardCalls
      let calls = view.answeredCalls.filter { call in
        view.model.deadlinePropagation(of: call).value != true
          && !view.analysis.calls.isInCycle(call)
          && call.targetElement.flatMap { onward[$0] } != nil
      }
      let isDefault = { (call: Relation) in
        call.facts.deadlinePropagation.isUnknown
          && !view.model.source(of: call).facts.defaults.deadlinePropagation.isUnknown
      }
      return view.causes(of: calls, isDefault: isDefault).map { finding(about: $0, onward, view) }
    }
  )
}

extension HandbookView {
  /// For every element, the first call that it makes, those back to callers left out.
  fileprivate var onwardCalls: [Int?] {
    analysis.calls.calls.map { numbers in
      numbers.first { !analysis.calls.isInCycle(model.relations[$0]) }
    }
  }
}

private func finding(
  about cause: CallCause,
  _ onward: [Int?],
  _ view: HandbookView
) -> Finding {
  let defaults = cause.caller.facts.defaults.deadlinePropagation
  let fact = cause.isDefault ? defaults : cause.first.facts.deadlinePropagation
  let callee = cause.first.targetElement
  let next = callee.flatMap { onward[$0] }.map { view.model.relations[$0] }
  let longest = callee.flatMap { view.analysis.timing.longestWaits.longest(from: $0) }
  let time = longest.map { ": the calls behind it may go on for \($0.text)" } ?? ""
  let lack = fact.isUnknown ? "says nothing of telling" : "does not tell"
  return view.finding(
    cause,
    at: fact.range,
    "`\(cause.caller.id)` \(lack) \(cause.callees) when it gives up\(time)",
    help: "Hand the deadline on with the call, and state `deadline-propagation: true`.",
    related: next.map {
      [Related($0.targetPlace, "the callee's own call")]
    } ?? []
  )
}
