/// Decisions whose status is stated twice, and differently.

internal import Base
internal import Handbook

extension Rule {
  static let statusDisagreement = Rule(
    RuleID("ADR019", "status-disagreement"),
    .warning,
    summary: "Two places give two statuses of one decision.",
    why: """
      A status that is repeated, in brackets in the title, in a second field or in the list on the page
      of the folder, is changed in one place and forgotten in the other. Then half of the readers act on
      a proposal, or follow what was given up.
      """,
    remedy: """
      Keep the status in one place. Where a list must show it, correct the list; the pages that Lintel
      makes of a folder show the status by themselves.
      """,
    good: [
      [
        "decisions/0007-use-a-queue.md":
          "# ADR-7: Use a queue [Accepted]\n\n## Status\n\nApproved\n"
      ],
      [
        "decisions/0007-use-a-queue.md": "# Use a queue\n\n## Status\n\nAccepted\n",
        "decisions/README.md": "# Decisions\n\n- [Use a queue](0007-use-a-queue.md) (accepted)\n",
      ],
    ],
    bad: [
      [
        "decisions/0007-use-a-queue.md":
          "# ADR-7: Use a queue [⟦Proposed⟧]\n\n## Status\n\nAccepted\n"
      ],
      [
        "decisions/0007-use-a-queue.md": "# Use a queue\n\n## Status\n\nAccepted\n",
        "decisions/README.md": "# Decisions\n\n- [Use a queue](0007-use-a-queue.md) (⟦proposed⟧)\n",
      ],
      [
        "decisions/0007-use-a-queue.md": "# Use a queue\n\n## Status\n\nAccepted\n",
        "decisions/README.md": """
        # Decisions

        | Decision | Status |
        |---|---|
        | [Use a queue](0007-use-a-queue.md) | ⟦Rejected⟧ |

        """,
      ],
    ],
    check: .document { view in
      if let decision = view.document.decision { return disagreements(in: decision, view) }
      guard view.document.isIndex else { return [] }
      return ListedStatuses(view).all.compactMap { disagreement(of: $0, view) }
    }
  )
}

/// Within one record; a line that it was superseded may stand below its first status, as adr-tools
/// and people write it.
private func disagreements(in decision: Decision, _ view: DocumentView) -> [Finding] {
  guard let status = decision.status else { return [] }
  return decision.furtherStatuses.filter { $0.value.stage != status.value.stage }.map { other in
    view.finding(
      at: other.range,
      "`\(other.value.label)` here, `\(status.value.label)` elsewhere",
      help: "Keep the one that is true.",
      related: [Related(Place(view.document.path, status.range), "the status of the record")],
      subjects: [view.document.subject, other.value.stage.rawValue]
    )
  }
}

/// On the page of a folder.
private func disagreement(of listed: ListedStatus, _ view: DocumentView) -> Finding? {
  let document = view.handbook.documents[listed.target]
  guard let status = document.decision?.status, status.value.stage != listed.stage else {
    return nil
  }
  let written = view.file.source.text(listed.range)
  return view.finding(
    at: listed.range,
    "`\(written)` here, and \(document.decisionName) itself says `\(status.value.label)`",
    help: "Correct the list.",
    related: [
      Related(Place(document.path, status.range), "the status of \(document.decisionName)")
    ],
    subjects: [document.subject, listed.stage.rawValue]
  )
}
