/// Accepted decisions that do not say since when, or by whom.

internal import Base
internal import Handbook

extension Rule {
  static let acceptedWithoutDateOrDeciders = Rule(
    RuleID("ADR008", "accepted-without-date-or-deciders"),
    .warning,
    summary:
      "A decision is accepted and does not say on which day, or by whom when that is asked for.",
    why: """
      A decision is right or wrong for its time. Without a day nobody can tell whether it knew of the
      outage of last spring, or whether it is older than the one it seems to contradict. Git knows
      when the file was changed, not when people agreed, and loses even that when files are moved
      between repositories.
      """,
    remedy: """
      Give the day on which it was accepted, as the template of the record has it: `date: 2026-09-30`
      in the front matter, or a line `Date: 2026-09-30` below the title. To ask for the people as well,
      set `deciders` to how many must be named.
      """,
    options: [
      RuleOption(
        "deciders",
        "How many deciders an accepted decision must name.",
        standard: .number(0)
      )
    ],
    good: [
      [
        "decisions/0007-use-a-queue.md":
          "# 7. Use a queue\n\nDate: 2026-09-30\n\n## Status\n\nAccepted\n"
      ],
      ["decisions/0007-use-a-queue.md": "# 7. Use a queue\n\n## Status\n\nProposed\n"],
      [
        "decisions/0007-use-a-queue.md":
          "---\nstatus: accepted\ndate: 2026-09-30\ndeciders: [Ada, Grace]\n---\n# Use a queue\n",
        "lintel.yml": "lint:\n  rules:\n    ADR008: {deciders: 2}\n",
      ],
    ],
    bad: [
      ["decisions/0007-use-a-queue.md": "# 7. Use a queue\n\n## Status\n\n⟦Accepted⟧\n"],
      [
        "decisions/0007-use-a-queue.md":
          "---\nstatus: ⟦accepted⟧\ndate: 2026-09-30\ndeciders: [Ada]\n---\n# Use a queue\n",
        "lintel.yml": "lint:\n  rules:\n    ADR008: {deciders: 2}\n",
      ],
    ],
    check: .document { view in
      guard let decision = view.document.decision, let status = decision.status,
        status.value.stage == .accepted
      else { return [] }
      return [missingDate(decision, status, view), missingDeciders(decision, status, view)]
        .compactMap { $0 }
    }
  )
}

/// A date that is there and cannot be read is a finding already.
private func missingDate(
  _ decision: Decision,
  _ status: Located<DecisionStatus>,
  _ view: DocumentView
) -> Finding? {
  guard decision.date == nil, !decision.findings.contains(where: { $0.rule == .invalidValue })
  else { return nil }
  return view.finding(
    at: status.range,
    "`\(status.value.label)`, and nothing says since when",
    help: "Give the day on which it was accepted.",
    subjects: [view.document.subject, "date"]
  )
}

private func missingDeciders(
  _ decision: Decision,
  _ status: Located<DecisionStatus>,
  _ view: DocumentView
) -> Finding? {
  let wanted = view.whole.number("deciders")
  guard decision.deciders.count < wanted else { return nil }
  return view.finding(
    at: status.range,
    "`\(status.value.label)` with \(decision.deciders.count) of \(wanted) deciders",
    help: "Name who decided.",
    subjects: [view.document.subject, "deciders"]
  )
}
