/// Failovers that wait for a person who cannot be there in time.

import Architecture
import Base
import Handbook

extension Rule {
  static let manualFailoverWithShortRTO = Rule(
    RuleID("DRX010", "manual-failover-with-short-rto"),
    .warning,
    summary: "A person has to start the failover, in a time in which no person can be counted on.",
    why: """
      An alert takes about two minutes to fire, the person on call five to be at the keyboard, and the
      repair ten: that is the split of Treynor and others, "The Calculus of Service Availability": "By
      the time you bring a human online … you've likely already exceeded your error budget." A recovery
      time objective (RTO) below that is kept by a machine or by luck.
      """,
    remedy: """
      Let the failover start by itself, or state an RTO that a person can keep: by default 15 minutes or
      more.
      """,
    options: [
      RuleOption("minutes", "The shortest RTO that a person can keep.", standard: .number(15))
    ],
    patterns: ["regional-failover", "health-checks", "active-active"],
    good: [
      ["services/a.md": service("recovery: {rto: 5m, failover: automatic}")],
      ["services/a.md": service("recovery: {rto: 15m, failover: manual}")],
      ["services/a.md": service("recovery: {rto: 5m}")],
    ],
    bad: [
      ["services/a.md": service("recovery: {rto: 5m, failover: ⟦manual⟧}")],
      ["services/a.md": service("recovery: {failover: ⟦manual⟧, rto: 0}")],
    ],
    check: .handbook { view in
      let limit = view.number("minutes")
      return view.model.elements.compactMap { element in
        let recovery = element.facts.recovery
        guard recovery.failover.value == .manual, let rto = recovery.rto.value,
          rto.milliseconds < limit * 60_000
        else { return nil }
        return view.finding(
          at: element.place(of: recovery.failover.range),
          """
          `\(element.id)` promises to be back in \(rto.text) and fails over by hand, which takes \
          \(counted(limit, "minute"))
          """,
          help: "Let the failover start by itself, or promise \(counted(limit, "minute")) or more.",
          related: [Related(element.place(of: recovery.rto.range), "the promise stands here")],
          subjects: [element.id]
        )
      }
    }
  )
}
