/// Accepted decisions that say something else now.

internal import Base
internal import Handbook
internal import Markdown

extension Rule {
  static let acceptedADRRewritten = Rule(
    RuleID("ADR010", "accepted-adr-rewritten"),
    .warning,
    summary: "The text of a decision changed after it was accepted.",
    why: """
      A record is kept so that one can read later what was decided then, and by whom. When its decision is
      edited in place, everybody who agreed seems to have agreed to the new text, and the old one can
      only be found by those who think of looking for it in git.
      """,
    remedy: """
      Write a new decision that amends or supersedes this one, and put the old text back. Status, links,
      context and consequences may grow; marks, line breaks, the targets of links, what changes within a
      day of the acceptance, and changes of a few words do not count.
      """,
    options: [
      RuleOption("words", "How many words of the decision must differ.", standard: .number(10))
    ],
    good: [
      Example(
        [
          "decisions/0007-use-a-queue.md": record(
            "Accepted",
            "We will use a [queue](queue.md) between orders and billing."
          )
        ],
        past: [
          .init(
            "decisions/0007-use-a-queue.md",
            on: "2026-01-05",
            record("Proposed", "We might use a log.")
          ),
          .init(
            "decisions/0007-use-a-queue.md",
            on: "2026-02-02",
            record("Accepted", "We will use a queue between\norders and billing.")
          ),
        ]
      )
    ],
    bad: [
      Example(
        [
          "decisions/0007-use-a-queue.md": record(
            "Accepted",
            "Orders and billing share one database, since a queue turned out to be too slow for refunds.",
            marked: true
          )
        ],
        past: [
          .init(
            "decisions/0007-use-a-queue.md",
            on: "2026-02-02",
            record("Accepted", "We will use a queue between orders and billing.")
          )
        ]
      )
    ],
    check: .document { view in
      guard let decision = view.document.decision, let status = decision.status?.value,
        status.stage != .proposed, let heading = decision.parts.decision,
        !view.hasAlwaysHeld(view.file.writtenSection(heading)),
        let accepted = acceptance(view), let text = DecisionText(view.file, decision),
        let original = DecisionText(accepted.file, accepted.decision)
      else { return [] }
      let difference = text.difference(to: original)
      guard difference >= max(1, view.whole.number("words")) else { return [] }
      return [
        view.finding(
          at: view.file.survey.headings[heading].range,
          "\(difference) words of the decision differ from what was accepted \(accepted.version.moment)",
          help: "Put the text back, and write what changed into a new decision.",
          subjects: [view.document.subject]
        )
      ]
    }
  )
}

/// The decision as it was accepted first, with what was mended within a day.
private func acceptance(_ view: DocumentView) -> PastDecision? {
  let past = view.past.drop { $0.decision.status?.value.stage != .accepted }
  guard let first = past.first, let day = first.version.day else { return past.first }
  return past.prefix { state in
    state.version.day.map { day.days(until: $0) <= 1 } ?? false
  }.last
}

private func record(_ status: String, _ decision: String, marked: Bool = false) -> String {
  let heading = marked ? "⟦## Decision⟧" : "## Decision"
  return "# 7. Use a queue\n\n## Status\n\n\(status)\n\n\(heading)\n\n\(decision)\n"
}
