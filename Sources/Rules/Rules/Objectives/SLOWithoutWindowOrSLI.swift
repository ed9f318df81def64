/// Objectives of which nobody can say whether they were kept.

import Architecture
import Base

extension Rule {
  static let sloWithoutWindowOrSLI = Rule(
    RuleID("REL005", "slo-without-window-or-sli"),
    .warning,
    summary: "An availability says not over which time it is counted, or not what is counted.",
    why: """
      99.9% of a day allows 86 seconds in one piece, 99.9% of a quarter more than two hours: without the
      window the number means both. And what is a failure, an error, a slow answer, a caller that gave
      up, and where is it seen? Beyer and others, "The Site Reliability Workbook", chapter 2, begin with
      the indicator, since the objective is only a line drawn through it.
      """,
    remedy: """
      State both: `slo: {availability: 99.9%, window: 30d, indicator: "answers below 500 within 1s, of all
      requests at the gateway"}`.
      """,
    patterns: ["slo-and-error-budget"],
    good: [
      [
        "services/checkout.md": service(
          "slo: {availability: 99.9%, window: 30d, indicator: \"answers below 500, at the gateway\"}"
        )
      ],
      ["services/checkout.md": service("slo: {throughput: 20/s}")],
      [
        "externals/bank.md":
          document("external", "slo: {availability: 99.9%}")
      ],
    ],
    bad: [
      ["services/checkout.md": service("slo: {availability: ⟦99.9%⟧}")],
      ["services/checkout.md": service("slo: {availability: ⟦99.9%⟧, window: 30d}")],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        let slo = element.facts.slo
        guard element.kind == .service || element.kind == .system, slo.availability.value != nil
        else { return nil }
        let missing =
          (slo.window.value == nil ? ["over which time it is counted"] : [])
          + (slo.indicator.value == nil ? ["what is counted"] : [])
        guard !missing.isEmpty else { return nil }
        return view.finding(
          at: element.place(of: slo.availability.range),
          "`\(element.id)` states an availability and not \(missing.joined(separator: ", nor "))",
          help: "State `window` and `indicator` beside it.",
          subjects: [element.id]
        )
      }
    }
  )
}
