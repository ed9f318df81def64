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
          record("Accepted") + "\n## Consequences\n\nRefunds take longer.\n",
        "templates/documents/adr-short.md": template, "lintel.yml": settings,
      ],
      [
        "decisions/0007-use-a-queue.md":
          record("Accepted") + "\n## Considered options\n\n* A queue\n* A log\n",
        "templates/documents/adr-short.md": template, "lintel.yml": settings,
      ],
      [
        "decisions/0007-use-a-queue.md": record("Rejected"),
        "templates/documents/adr-short.md": template, "lintel.yml": settings,
      ],
    ],
    bad: [
      [
        "decisions/0007-use-a-queue.md": "⟦# Use a queue⟧" + record("Accepted").dropFirst(13),
        "templates/documents/adr-short.md": template, "lintel.yml": settings,
      ]
    ],
    check: .document { view in
      guard let decision = view.document.decision, decision.isInForceOrProposed,
        saysNeither(decision, view.file), !asksForEither(view.document.template)
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

/// Judges only records in which the reader knew at least one section: those of other languages have
/// their consequences under names that it does not know.
private func saysNeither(_ decision: Decision, _ file: ParsedFile) -> Bool {
  let parts = decision.parts
  guard parts.context != nil || parts.decision != nil else { return false }
  guard parts.consequences == nil, parts.drawbacks.isEmpty, parts.options == nil,
    parts.alternatives.isEmpty
  else { return false }
  return !file.survey.headings.contains { heading in
    let name = heading.text.lowercased()
    return signs.contains { name.contains($0) }
  }
}

/// A section that the template requires is missed by the rule of missing sections.
private func asksForEither(_ template: DocumentTemplate?) -> Bool {
  template?.sections.contains { section in
    guard section.isRequired, case .literal(let name) = section.heading else { return false }
    return signs.contains { name.lowercased().contains($0) }
  } ?? false
}

/// What headings hold that are about options or about what follows.
private let signs = [
  "option", "alternative", "consequence", "pros", "trade-off", "impact", "outcome of", "downside",
  "drawback", "implication",
]

extension Decision {
  /// Whether it says what is to be done: other records only say what was.
  var isInForceOrProposed: Bool {
    status?.value.stage == .accepted || status?.value.stage == .proposed
  }
}

private func record(_ status: String) -> String {
  "# Use a queue\n\n## Status\n\n\(status)\n\n## Decision\n\nWe will use a queue.\n"
}

private let settings = "decisions:\n  dialect: adr-short\n"

private let template = """
  ---
  template:
    kind: adr
    name: adr-short
  ---
  # [Title]

  ## Status
  [Proposed | Accepted]

  ## Decision
  [What we do]

  """
