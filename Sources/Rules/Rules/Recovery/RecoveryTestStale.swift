/// Ways of coming back that nobody has tried for a long time.

import Architecture
import Base
import Handbook

extension Rule {
  static let recoveryTestStale = Rule(
    RuleID("DRX008", "recovery-test-stale"),
    .warning,
    summary: "The last drill of a recovery, a restore or a failover is too long ago.",
    why: """
      What is not tried stops working: the backup leaves out the new table, the standby lacks a secret,
      the plan names somebody who left. A recovery objective holds for as long as somebody remembers
      having kept it. Beyer and others, "Site Reliability Engineering", chapter 26, ask the same of
      data: that it was safe yesterday has to be proved again today.
      """,
    remedy: """
      Drill it, write down how long it took, and state the new date. By default a drill holds for 365
      days.
      """,
    options: [RuleOption("days", "How long a drill holds.", standard: .number(365))],
    patterns: ["chaos-engineering", "backup-and-restore", "regional-failover"],
    good: [
      ["services/a.md": service("recovery: {rto: 45m, tested: 2026-09-30}")],
      ["services/a.md": service("recovery: {rto: 45m, tested: 2025-11-21}")],
      ["services/a.md": service("recovery: {rto: 45m}")],
    ],
    bad: [
      ["services/a.md": service("recovery: {rto: 45m, tested: ⟦2025-11-20⟧}")],
      [
        "services/a.md": service(
          """
          owns:
            - {id: a-db, kind: database, backup: {every: 1h, restore-tested: ⟦2024-02-01⟧}}
          """
        )
      ],
      [
        "failover/a.md": document(
          "failover",
          "to: aws/eu-central-1\ntested: ⟦2025-01-31⟧",
          title: "# A to Frankfurt"
        )
      ],
    ],
    check: .handbook { view in
      let elements = view.model.elements.compactMap { element in
        let fact =
          element.isOwned ? element.owned.backup.restoreTested : element.facts.recovery.tested
        let drill = element.isOwned ? "restore" : "recovery drill"
        return view.finding(about: element.id, fact, drill, at: element.place(of: fact.range))
      }
      let plans = view.model.failovers.compactMap { plan in
        view.finding(
          about: plan.id,
          plan.facts.tested,
          "drill",
          at: plan.place(of: plan.facts.tested.range)
        )
      }
      return elements + plans
    }
  )
}

extension HandbookView {
  fileprivate func finding(
    about subject: String,
    _ tested: Fact<CalendarDate>,
    _ drill: String,
    at place: Place
  ) -> Finding? {
    guard let day = tested.value else { return nil }
    let age = day.days(until: today)
    let limit = number("days")
    guard age > limit else { return nil }
    return finding(
      at: place,
      "`\(subject)` had its last \(drill) on \(day.text), \(age) days ago, where \(limit) are allowed",
      help: "Drill it again, and state the new date.",
      subjects: [subject]
    )
  }
}
