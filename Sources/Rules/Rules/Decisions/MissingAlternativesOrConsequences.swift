/// Decisions that do not say what follows from them.

internal import Base
internal import Handbook
internal import Markdown

extension Rule {
  static let missingAlternativesOrConsequences = Rule(
    RuleID("ADR012", "missing-alternatives-or-consequences"),
    .warning,
    summary: "A decision says nothing of its consequences and weighs no alternative.",
    why: """
      A choice is a choice because something else was possible and because it costs something. A record
      that names neither only announces, and whoever doubts it later must find out anew what was
      known at the time.
      """,
    remedy: """
      Add what becomes easier and what becomes harder, in the section that the template has for it, or the
      options that were weighed with what spoke for and against each.
      """,
    good: [
      [
        "decisions/0007-use-a-queue.md":
          "# Use a queue\n\n## Status\n\nAccepted\n\n## Consequences\n\nRefunds take longer.\n"
      ],
      [
        "decisions/0007-use-a-queue.md":
          "# Use a queue\n\n## Status\n\nAccepted\n\n## Considered options\n\n* A queue\n* A log\n"
      ],
      [
        "decisions/0007-use-a-queue.md":
          "# Use a queue\n\n## Status\n\nRejected\n\n## Decision\n\nWe will not.\n"
      ],
    ],
    bad: [
      [
        "decisions/0007-use-a-queue.md":
          "⟦# Use a queue⟧\n\n## Status\n\nAccepted\n\n## Decision\n\nWe will use a queue.\n"
      ]
    ],
    check: .document { view in
      guard let decision = view.document.decision, decision.isInForceOrProposed else { return [] }
      let parts = decision.parts
      guard parts.consequences == nil, parts.drawbacks.isEmpty, parts.options == nil,
        parts.alternatives.isEmpty
      else { return [] }
      return [
        view.finding(
          at: view.document.opening,
          "\(view.document.decisionName) has neither consequences nor alternatives",
          help: "Say what becomes harder, or what else was weighed.",
          subjects: [view.document.subject]
        )
      ]
    }
  )
}

extension Decision {
  /// Whether it says what is to be done: other records only say what was.
  var isInForceOrProposed: Bool {
    status?.value.stage == .accepted || status?.value.stage == .proposed
  }
}
