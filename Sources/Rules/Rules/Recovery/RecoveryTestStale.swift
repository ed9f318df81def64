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
      What is not tried stops working: the backup leaves out the new table, the standby lacks a secret, the
      plan names somebody who left. A recovery objective holds for as long as somebody remembers having
      kept it. Beyer, Jones, Petoff and Murphy ask the same of data (Site Reliability Engineering, chapter
      26): that it was safe yesterday has to be proved again today.
      """,
    remedy: """
      Drill it, write down how long it took, and state the new date. By default a drill holds for 365
      days.
      """,
    options: [RuleOption("days", "How long a drill holds.", standard: .number(365))],
    patterns: ["chaos-engineering", "backup-and-restore", "regional-failover"],
    good: [
      ["services/a.md": sheet("A", "recovery: {rto: 45m, tested: 2026-09-30}")],
      ["services/a.md": sheet("A", "recovery: {rto: 45m, tested: 2025-11-21}")],
      ["services/a.md": sheet("A", "recovery: {rto: 45m}")],
    ],
    bad: [
      ["services/a.md": sheet("A", "recovery: {rto: 45m, tested: ⟦2025-11-20⟧}")],
      [
        "services/a.md": sheet(
          "A",
          """
          owns:
            - {id: a-db, kind: database, backup: {every: 1h, restore-tested: ⟦2024-02-01⟧}}
          """
        )
      ],
      [
        "failover/a.md": sheet(
          "A to Frankfurt",
          kind: "failover",
          "to: aws/eu-central-1\ntested: ⟦2025-01-31⟧"
        )
      ],
    ],
    check: .handbook { view in
      let elements = view.model.elements.compactMap { element in
        let fact =
          element.isOwned ? element.owned.backup.restoreTested : element.facts.recovery.tested
        let words = element.isOwned ? "the last restore of" : "the last recovery drill of"
        return view.finding(fact, "\(words) `\(element.id)`", in: element.path, element.id)
      }
      let plans = view.model.failovers.compactMap { plan in
        view.finding(plan.facts.tested, "the last drill of `\(plan.id)`", in: plan.path, plan.id)
      }
      return elements + plans
    }
  )
}

extension HandbookView {
  fileprivate func finding(
    _ tested: Fact<CalendarDate>,
    _ what: String,
    in path: BytePath,
    _ subject: String
  ) -> Finding? {
    guard case .stated(let day, let spot) = tested else { return nil }
    let age = day.days(until: today)
    let limit = number("days")
    guard age > limit else { return nil }
    return finding(
      at: Place(path, spot.range),
      "\(day.text) was \(what), \(age) days ago, where \(limit) are allowed",
      help: "Drill it again, and state the new date.",
      subjects: [subject]
    )
  }
}
