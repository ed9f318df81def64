/// Decisions that came back from where no decision comes back.

internal import Base
internal import Handbook
internal import Markdown

extension Rule {
  static let illegalStatusTransition = Rule(
    RuleID("ADR004", "illegal-status-transition"),
    .error,
    summary: "The status of a decision changed in a way that rewrites what was decided.",
    why: """
      People act on a decision as it stood when they read it. When a rejected record becomes an
      accepted one, or an accepted one a proposal again, its history no longer says what was true
      when. These steps are sound:

      | from | to |
      |---|---|
      | proposed | accepted, rejected, deprecated, superseded |
      | accepted | deprecated, superseded |
      | deprecated | superseded |
      | superseded | deprecated |
      | rejected | proposed, superseded |

      All others bring something back that was given up, or take back what was promised.
      """,
    remedy: """
      Leave the old record as it was and write a new one that supersedes it, or that takes its idea up
      again. A slip that is mended within a day, or by the next change of the status, is no matter. What git has no
      history of, as in a shallow clone, is not judged.
      """,
    good: [
      Example(
        ["decisions/0007-use-a-queue.md": record("Superseded")],
        past: [
          .init("decisions/0007-use-a-queue.md", on: "2026-01-05", record("Proposed")),
          .init("decisions/0007-use-a-queue.md", on: "2026-02-02", record("Accepted")),
        ]
      ),
      Example(
        ["decisions/0007-use-a-queue.md": record("Accepted")],
        past: [
          .init("decisions/0007-use-a-queue.md", on: "2026-01-05", record("Rejected")),
          .init("decisions/0007-use-a-queue.md", on: "2026-01-06", record("Accepted") + "Now.\n"),
        ]
      ),
    ],
    bad: [
      Example(
        ["decisions/0007-use-a-queue.md": record("⟦Accepted⟧")],
        past: [
          .init("decisions/0007-use-a-queue.md", on: "2026-01-05", record("Rejected"))
        ]
      ),
      Example(
        ["decisions/0007-use-a-queue.md": record("⟦Proposed⟧")],
        past: [
          .init("decisions/0007-use-a-queue.md", on: "2026-01-05", record("Proposed")),
          .init("decisions/0007-use-a-queue.md", on: "2026-02-02", record("Accepted")),
        ]
      ),
    ],
    check: .document { view in
      guard let status = view.document.decision?.status, let step = invalidStep(view) else {
        return []
      }
      return [
        view.finding(
          at: status.range,
          message(step),
          help: "Write a new decision, and leave this one as it was.",
          subjects: [step.before.status.stage.rawValue, step.after.status.stage.rawValue]
        )
      ]
    }
  )
}

private func invalidStep(_ view: DocumentView) -> StatusStep? {
  guard let decision = view.document.decision, let status = decision.status,
    !view.hasAlwaysHeld(statusLines(status, view.file))
  else { return nil }
  let past = view.past
  var life = past.compactMap { state in
    state.decision.status.map { StatusStep.Standing(status: $0.value, version: state.version) }
  }
  let written = life.last?.version?.day
  life.append(StatusStep.Standing(status: status.value, version: nil))
  return StatusStep.lastInvalid(in: life, lastDay: lastDay(decision, after: written, view.today))
}

/// From the heading of the status to its end, where it has a section.
private func statusLines(_ status: Located<DecisionStatus>, _ file: ParsedFile) -> SourceRange {
  let heading = file.heading(before: status.range.start).map { file.survey.headings[$0] }
  guard let heading, heading.level > 1 else { return status.range }
  return SourceRange(heading.range.start, max(status.range.end, heading.range.end))
}

/// The day on which the present text was written, as far as it can be told: the day that it gives
/// itself, when that is not before the text that it replaced.
private func lastDay(
  _ decision: Decision,
  after previous: CalendarDate?,
  _ today: CalendarDate
) -> CalendarDate {
  guard let date = decision.date?.value, let previous, date >= previous else { return today }
  return date
}

private func message(_ step: StatusStep) -> Message {
  let before = step.before.status.label
  let after = step.after.status.label
  guard let version = step.after.version else {
    let moment = step.before.version?.moment ?? "before"
    return "`\(after)` follows `\(before)`, the status \(moment)"
  }
  return "`\(after)` followed `\(before)` \(version.moment)"
}

private func record(_ status: String) -> String {
  "# 7. Use a queue\n\n## Status\n\n\(status)\n\n## Decision\n\nWe will use a queue.\n"
}
