/// Ways of coming back that take longer than is promised.

import Architecture
import Base
import Handbook

extension Rule {
  static let strategyCannotMeetRTO = Rule(
    RuleID("DRX004", "strategy-cannot-meet-rto"),
    .warning,
    summary: "The way in which a service comes back takes longer than its recovery time objective.",
    why: """
      Each strategy has a time that it cannot beat: a backup has to be fetched and read in, a pilot
      light has to be switched on and grow, a standby has to notice and take over. AWS, "Disaster
      Recovery of Workloads on AWS", gives hours for backup and restore, tens of minutes for a pilot
      light, minutes for a warm standby, and real time only for what is active in several places. A
      recovery time objective (RTO) below that is a wish.
      """,
    remedy: """
      Choose a faster strategy, or state the RTO that this one can keep. The least that each is believed
      to take is an option: 60 minutes for backup and restore, 10 for a pilot light, 5 for a warm standby,
      1 for a hot one. If yours is faster, and a drill has shown it, set the option.
      """,
    options: [
      RuleOption("backup-restore-minutes", "Least time of a restore.", standard: .number(60)),
      RuleOption("pilot-light-minutes", "Least time of a pilot light.", standard: .number(10)),
      RuleOption("warm-standby-minutes", "Least time of a warm standby.", standard: .number(5)),
      RuleOption("hot-standby-minutes", "Least time of a hot standby.", standard: .number(1)),
    ],
    patterns: ["active-active", "active-passive", "pilot-light", "backup-and-restore"],
    good: [
      ["services/a.md": service("recovery: {rto: 45m, strategy: hot-standby}")],
      ["services/a.md": service("recovery: {rto: 0, strategy: active-active}")],
      ["services/a.md": service("recovery: {rto: 72h, strategy: backup-restore}")],
      ["services/a.md": service("recovery: {strategy: backup-restore}")],
      [
        "services/a.md": service("recovery: {rto: 20m, strategy: backup-restore}"),
        "lintel.yml": """
        lint:
          rules:
            DRX004: {backup-restore-minutes: 15}

        """,
      ],
    ],
    bad: [
      ["services/a.md": service("recovery: {rto: 5m, strategy: ⟦backup-restore⟧}")],
      ["services/a.md": service("recovery: {rto: 0, strategy: ⟦hot-standby⟧}")],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        let recovery = element.facts.recovery
        guard let rto = recovery.rto.value, let strategy = recovery.strategy.value,
          strategy != .activeActive
        else { return nil }
        let least = view.number("\(strategy.rawValue)-minutes")
        guard rto.milliseconds < least * 60_000 else { return nil }
        return view.finding(
          at: element.place(of: recovery.strategy.range),
          "`\(strategy.rawValue)` takes \(counted(least, "minute")) at least, and `\(element.id)` promises to be back in \(rto.text)",
          help: "Choose a faster strategy, or state the RTO that this one can keep.",
          related: [Related(element.place(of: recovery.rto.range), "the promise stands here")],
          subjects: [element.id]
        )
      }
    }
  )
}
