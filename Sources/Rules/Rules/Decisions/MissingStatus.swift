/// Decisions that do not say whether they hold.

import Base
import Handbook

extension Rule {
  static let missingStatus = Rule(
    .missingStatus,
    .warning,
    summary: "A decision states no status.",
    why: """
      Without one a reader cannot tell a decision that holds from one that was only thought of. The choices of
      a template, such as `[Proposed | Accepted]`, are no status either.
      """,
    remedy: """
      Say at what stage the decision is, where its template has it: in a section `Status`, in a line below the
      title or in the front matter.
      """,
    good: [
      ["adr-001-use-x.md": "# ADR-001: Use X\n\n## Status\n\nProposed\n"],
      ["adr-001-use-x.md": "---\nstatus: accepted\n---\n# ADR-001: Use X\n"],
    ],
    bad: [
      ["adr-001-use-x.md": "# ⟦ADR-001: Use X⟧\n\nWe use X.\n"],
      ["adr-001-use-x.md": "# ⟦ADR-001: Use X⟧\n\n- Status: [proposed | accepted]\n"],
    ],
    check: .reading
  )
}
