/// Latencies that the calls on the way do not leave room for.

import Architecture
import Base
import Handbook

extension Rule {
  static let latencyBudgetExceeded = Rule(
    RuleID("REL010", "latency-budget-exceeded"),
    .warning,
    summary: "What a service waits for takes longer at the median than the service says it takes.",
    why: """
      Calls one after the other take as long as all of them together, so a service that asks three
      others for 40 ms each does not answer half of its callers within 100 ms. Percentiles do not add:
      the p99 of a sum is not the sum of the p99 (Dean and Barroso, "The Tail at Scale"), and even of
      medians the sum is only a good guess. So nothing but p50 is compared here, and only with a
      warning.
      """,
    remedy: """
      Ask at the same time instead of one after the other, ask less, keep an answer that may be a little
      old, or state the latency that users really see. If the calls are made in parallel, or no request
      needs all of them, silence this with that reason.
      """,
    patterns: ["caching", "timeout-budget", "cqrs"],
    good: [
      [
        "services/checkout.md": timed("100ms", needing: "cart", "stock"),
        "services/cart.md": timed("40ms"),
        "services/stock.md": timed("60ms"),
      ],
      [
        "services/checkout.md": timed("50ms", needing: "cart", "stock"),
        "services/cart.md": timed("40ms"),
        "services/stock.md": service("slo: {latency: {p99: 60ms}}"),
      ],
      [
        "services/checkout.md": service(
          """
          slo: {latency: {p50: 50ms}}
          depends-on:
            - {target: cart, style: sync, criticality: hard, group: carts}
            - {target: stock, style: sync, criticality: hard, group: carts}
          """
        ),
        "services/cart.md": timed("40ms"),
        "services/stock.md": timed("60ms"),
      ],
    ],
    bad: [
      [
        "services/checkout.md": timed("⟦50ms⟧", needing: "cart/get", "cart/put", "stock"),
        "services/cart.md": timed("40ms"),
        "services/stock.md": timed("60ms"),
      ]
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        let own = element.facts.slo.latency.p50
        guard element.runs, let target = own.value else { return nil }
        let calls = view.slowCalls(of: element)
        let sum = calls.map(\.span).sum()
        return sum > target ? finding(element, target, calls, sum, view) : nil
      }
    }
  )
}

private func finding(
  _ element: Element,
  _ target: TimeSpan,
  _ calls: [SlowCall],
  _ sum: TimeSpan,
  _ view: HandbookView
) -> Finding {
  let names = phraseList(calls.map { "`\($0.callee.id)` \($0.span.text)" })
  let isAlone = calls.count == 1
  return view.finding(
    at: element.place(of: element.facts.slo.latency.p50.range),
    """
    `\(element.id)` says p50 is \(target.text), and \(isAlone ? "" : "one after the other ")what it waits \
    for takes \(sum.text): \(names)
    """,
    help: isAlone ? "State what users see, or ask less." : "Ask at the same time, or ask less.",
    related: calls.prefix(5).flatMap { call in
      [
        Related(call.relation.targetPlace, "it is called here"),
        Related(
          call.callee.place(of: call.callee.facts.slo.latency.p50.range),
          "its p50 is \(call.span.text)"
        ),
      ]
    },
    subjects: [element.id]
  )
}

private struct SlowCall {
  let relation: Relation
  let callee: Element
  let span: TimeSpan
}

extension HandbookView {
  /// Whom an element waits for, each once and of a group only the fastest, where it says how long.
  fileprivate func slowCalls(of element: Element) -> [SlowCall] {
    analysis.reliances.of[element.number].compactMap { number in
      let reliance = analysis.reliances.all[number]
      guard reliance.effect == .falls || reliance.effect == .fallsBack else { return nil }
      let calls = reliance.relations.compactMap { number -> SlowCall? in
        let relation = model.relations[number]
        guard relation.isSync, let callee = model.target(of: relation), callee.runs,
          let span = callee.facts.slo.latency.p50.value
        else { return nil }
        return SlowCall(relation: relation, callee: callee, span: span)
      }
      let isWhole = Set(calls.map(\.callee.number)).count == reliance.targets.count
      return isWhole ? calls.min { $0.span < $1.span } : nil
    }
  }
}

private func timed(_ p50: String, needing targets: String...) -> String {
  let lines = targets.map { "\n  - {target: \($0), style: sync, criticality: hard}" }.joined()
  let dependencies = targets.isEmpty ? "" : "\ndepends-on:\(lines)"
  return service("slo: {latency: {p50: \(p50)}}\(dependencies)")
}
