/// Proposals that nobody decides on.

internal import Base
internal import Handbook

extension Rule {
  static let proposedTooLong = Rule(
    RuleID("ADR009", "proposed-too-long"),
    .warning,
    summary: "A decision has been a proposal for longer than the team allows.",
    why: """
      While a proposal is open people either wait for it or act as if it were accepted, and after some
      months nobody can say which. An answer, even a no, frees both.
      """,
    remedy: """
      Accept it, reject it, or take it up again and give it a new date. When no date is stated, the day
      of the first commit that has the proposal counts.
      """,
    options: [
      RuleOption("days", "How many days a decision may be proposed.", standard: .number(90))
    ],
    good: [
      [
        "decisions/0007-use-a-queue.md":
          "# 7. Use a queue\n\nDate: 2026-10-30\n\n## Status\n\nProposed\n"
      ],
      [
        "decisions/0007-use-a-queue.md":
          "# 7. Use a queue\n\nDate: 2019-10-30\n\n## Status\n\nAccepted\n"
      ],
      [
        "decisions/0007-use-a-queue.md":
          "# 7. Use a queue\n\nDate: 2026-06-30\n\n## Status\n\nProposed\n",
        "lintel.yml": "lint:\n  rules:\n    proposed-too-long: {days: 365}\n",
      ],
    ],
    bad: [
      [
        "decisions/0007-use-a-queue.md":
          "# 7. Use a queue\n\nDate: 2026-06-30\n\n## Status\n\n⟦Proposed⟧\n"
      ],
      Example(
        [
          "decisions/0007-use-a-queue.md":
            "# 7. Use a queue\n\n## Status\n\n⟦Proposed⟧\n\n## Context\n\nLoad.\n"
        ],
        past: [
          .init(
            "decisions/0007-use-a-queue.md",
            on: "2026-01-05",
            "# 7. Use a queue\n\n## Status\n\nProposed\n"
          )
        ]
      ),
    ],
    check: .document { view in
      guard let decision = view.document.decision, let status = decision.status,
        status.value.stage == .proposed, let start = start(decision, view)
      else { return [] }
      let days = start.days(until: view.today)
      let limit = view.whole.number("days")
      guard days > limit else { return [] }
      return [
        view.finding(
          at: status.range,
          "`\(status.value.label)` since \(start.text), \(days) days ago, where \(limit) are allowed",
          help: "Accept it, reject it, or give it a new date.",
          subjects: [view.document.subject]
        )
      ]
    }
  )
}

/// The day that the record states, else that of the first commit in which it was a proposal.
private func start(_ decision: Decision, _ view: DocumentView) -> CalendarDate? {
  if let date = decision.date { return date.value }
  let proposed = view.past.reversed().prefix { $0.decision.status?.value.stage == .proposed }
  return proposed.last?.version.day
}
