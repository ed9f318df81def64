/// Objectives that cannot be missed, cannot be kept, or contradict themselves.

import Architecture
import Base
import Handbook

extension Rule {
  static let invalidObjective = Rule(
    RuleID("REL006", "invalid-objective"),
    .error,
    summary:
      "An objective is 0% or 100%, is counted over no time, or has percentiles out of order.",
    why: """
      "100% is the wrong reliability target for basically everything" (Beyer and others, "Site
      Reliability Engineering", chapter 1): it leaves no room for a change, and nobody could tell it
      from a little less. 0% is always kept. And when half of all answers take longer than 99 of a
      hundred do, one of the numbers is a slip.
      """,
    remedy: """
      State what users would just be content with. For availability that is less than 100%, for the share
      of errors more than 0%, and `p50`, `p95` and `p99` grow in this order.
      """,
    patterns: ["slo-and-error-budget"],
    good: [
      [
        "services/checkout.md": service(
          "slo: {availability: 99.999%, error-rate: 0.001%, latency: {p50: 20ms, p95: 20ms, p99: 1s}}"
        )
      ]
    ],
    bad: [
      ["services/checkout.md": service("slo: {availability: ⟦100%⟧}")],
      [
        "services/checkout.md": service("slo: {availability: 99%, error-rate: ⟦0%⟧, window: ⟦0s⟧}")
      ],
      ["services/checkout.md": service("slo: {latency: {p50: 90ms, p99: ⟦20ms⟧}}")],
      ["externals/bank.md": document("external", "slo: {promised: ⟦0%⟧}")],
    ],
    check: .handbook { view in
      view.model.elements.filter(\.runs).flatMap { element in
        shares(of: element, view) + times(of: element, view)
      }
    }
  )
}

private func shares(of element: Element, _ view: HandbookView) -> [Finding] {
  let slo = element.facts.slo
  let facts = [
    ("availability", slo.availability), ("promised", slo.promised), ("error-rate", slo.errorRate),
  ]
  return facts.compactMap { key, fact in
    guard let value = fact.value, !value.isObjective else { return nil }
    let isKept = (value.millionths == 0) != (key == "error-rate")
    return view.finding(
      at: element.place(of: fact.range),
      "`\(element.id)` has an objective of \(value.text), which is \(isKept ? "always" : "never") kept",
      help: "State what users would just be content with.",
      subjects: [element.id, key]
    )
  }
}

private func times(of element: Element, _ view: HandbookView) -> [Finding] {
  let slo = element.facts.slo
  var findings: [Finding] = []
  if slo.window.value?.milliseconds == 0 {
    let finding = view.finding(
      at: element.place(of: slo.window.range),
      "`\(element.id)` counts its objective over no time",
      help: "State a window such as 30d.",
      subjects: [element.id, "window"]
    )
    findings.append(finding)
  }
  let latency = slo.latency
  let points = [("p50", latency.p50), ("p95", latency.p95), ("p99", latency.p99)]
    .filter { $0.1.value != nil }
  for (before, after) in zip(points, points.dropFirst()) {
    guard let less = before.1.value, let more = after.1.value, more < less else { continue }
    let finding = view.finding(
      at: element.place(of: after.1.range),
      "`\(element.id)` has \(after.0) \(more.text) below \(before.0) \(less.text)",
      help: "Of the slower answers more take longer: \(before.0) cannot be above \(after.0).",
      related: [Related(element.place(of: before.1.range), "\(before.0) is stated here")],
      subjects: [element.id, after.0]
    )
    findings.append(finding)
  }
  return findings
}
