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
      window the number means both. And what is a failure, an error, a slow answer, a caller that gave up,
      and where is it seen? The Site Reliability Workbook (Beyer and others, 2018, chapter 2) begins with
      the indicator, since the objective is only a line drawn through it.
      """,
    remedy: """
      State both: `slo: {availability: 99.9%, window: 30d, indicator: "answers below 500 within 1s, of all
      requests at the gateway"}`.
      """,
    patterns: ["slo-and-error-budget"],
    good: [
      [
        "services/checkout.md": serviceExample(
          "slo: {availability: 99.9%, window: 30d, indicator: \"answers below 500, at the gateway\"}"
        )
      ],
      ["services/checkout.md": serviceExample("slo: {throughput: 20/s}")],
      [
        "externals/bank.md":
          "---\nkind: external\nslo: {availability: 99.9%}\n---\n# Bank\n"
      ],
    ],
    bad: [
      ["services/checkout.md": serviceExample("slo: {availability: ⟦99.9%⟧}")],
      ["services/checkout.md": serviceExample("slo: {availability: ⟦99.9%⟧, window: 30d}")],
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
          "The availability of `\(element.id)` says not \(missing.joined(separator: " and not "))",
          help: "State `window` and `indicator` beside it.",
          subjects: [element.id]
        )
      }
    }
  )
}
