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
        "services/orders.md": CallsExample.caller(
          "{target: stock, style: sync, timeout: 2s, deadline-propagation: true}"
        ),
        "services/stock.md": CallsExample.caller("{target: depot, style: sync, timeout: 1s}"),
        "services/depot.md": CallsExample.service("tier: 2"),
      ],
      [
        "services/orders.md": CallsExample.caller("{target: stock, style: sync, timeout: 2s}"),
        "services/stock.md": CallsExample.caller("{target: depot, style: async}"),
        "services/depot.md": CallsExample.service("tier: 2"),
      ],
      [
        "services/orders.md": CallsExample.caller("{target: stock, style: sync, timeout: 2s}"),
        "services/stock.md": CallsExample.service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/orders.md": CallsExample.caller("{target: ⟦stock⟧, style: sync, timeout: 2s}"),
        "services/stock.md": CallsExample.caller("{target: depot, style: sync, timeout: 1s}"),
        "services/depot.md": CallsExample.service("tier: 2"),
      ],
      [
        "services/orders.md": CallsExample.caller(
          "{target: stock, style: sync, timeout: 2s}",
          "defaults: {deadline-propagation: ⟦false⟧}"
        ),
        "services/stock.md": CallsExample.caller("{target: depot, style: sync, timeout: 1s}"),
        "services/depot.md": CallsExample.service("tier: 2"),
      ],
    ],
    check: .handbook { view in
      let calls = view.answeredCalls.filter { call in
        view.model.deadlinePropagation(of: call).value != true
          && !view.analysis.calls.isInCycle(call) && view.nextCall(after: call) != nil
      }
      let isDefault = { (call: Relation) in
        call.facts.deadlinePropagation.isUnknown
          && !view.model.source(of: call).facts.defaults.deadlinePropagation.isUnknown
      }
      return view.causes(of: calls, isDefault: isDefault).map { finding(about: $0, view) }
    }
  )
}

extension HandbookView {
  /// The first call that its callee makes in turn, those back to callers left out.
  fileprivate func nextCall(after call: Relation) -> Relation? {
    call.targetElement.flatMap { callee in
      analysis.calls.calls[callee].lazy.map { self.model.relations[$0] }
        .first { !self.analysis.calls.isInCycle($0) }
    }
  }
}

private func finding(about cause: CallCause, _ view: HandbookView) -> Finding {
  let defaults = cause.caller.facts.defaults.deadlinePropagation
  let fact = cause.isDefault ? defaults : cause.first.facts.deadlinePropagation
  let next = view.nextCall(after: cause.first)
  let callee = cause.first.targetElement
  let longest = callee.flatMap { view.analysis.timing.longestWaits.longest(from: $0) }
  let time = longest.map { ": calls behind it may go on for \($0.text)" } ?? ""
  let lack = fact.isUnknown ? "says nothing of telling" : "does not tell"
  return view.finding(
    cause,
    at: fact.range,
    "`\(cause.caller.id)` \(lack) `\(cause.first.written.value)` when it gives up\(time)",
    help: "Hand the deadline on with the call, and state `deadline-propagation: true`.",
    related: next.map {
      [Related(Place(view.model.source(of: $0).path, $0.written.range), "the callee's own call")]
    } ?? []
  )
}
