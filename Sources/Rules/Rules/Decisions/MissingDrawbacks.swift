/// Decisions that have only good sides.

internal import Base
internal import Handbook
internal import Markdown

extension Rule {
  static let missingDrawbacks = Rule(
    RuleID("ADR018", "missing-drawbacks"),
    .info,
    in: .strict,
    summary: "The consequences of a decision name nothing that gets worse.",
    why: """
      Every decision that was hard to take costs something: money, speed, freedom, work. When the record
      leaves that out, whoever runs into the cost takes it for a mistake and may undo the decision.
      """,
    remedy: "Say what becomes harder, slower or dearer, or which door is closed now.",
    good: [
      [
        "decisions/0007-use-a-queue.md":
          "# Use a queue\n\n## Status\n\nAccepted\n\n## Consequences\n\n### Positive\n\n- Calm\n\n### Negative\n\n- Delay\n"
      ]
    ],
    bad: [
      [
        "decisions/0007-use-a-queue.md":
          "# Use a queue\n\n## Status\n\nAccepted\n\n⟦## Consequences⟧\n\nEverybody is happy.\n"
      ]
    ],
    check: .document { view in
      guard let decision = view.document.decision, decision.isInForceOrProposed,
        let consequences = decision.parts.consequences, decision.parts.drawbacks.isEmpty
      else { return [] }
      return [
        view.finding(
          at: view.file.survey.headings[consequences].range,
          "\(view.document.decisionName) names nothing that gets worse",
          help: "Say what it costs.",
          subjects: [view.document.subject]
        )
      ]
    }
  )
}
