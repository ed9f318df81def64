/// Statuses that nobody can place.

import Base
import Handbook

extension Rule {
  static let invalidStatus = Rule(
    .invalidStatus,
    .error,
    summary: "A decision states a status that stands for no stage of its life.",
    why: """
      Whether a decision holds is the first thing that a reader asks. A word that nobody knows leaves it
      open, and everything that depends on it: the log, the reviews, what the decision may govern.
      """,
    remedy: """
      Use one of `proposed`, `accepted`, `rejected`, `deprecated` and `superseded`, or one of the many words
      that stand for them, such as `approved`, `draft` or `on hold`. A word of your own is given a stage in
      `lintel.yml`, under `decisions: statuses:`.
      """,
    good: [
      ["adr-001-use-x.md": "# ADR-001: Use X\n\n## Status\n\nAccepted (retroactive)\n"],
      [
        "lintel.yml": "decisions:\n  statuses:\n    experimental: proposed\n",
        "adr-001-use-x.md": "# ADR-001: Use X\n\nStatus: experimental\n",
      ],
    ],
    bad: [
      ["adr-001-use-x.md": "# ADR-001: Use X\n\n## Status\n\n⟦Acepted⟧\n"],
      ["adr-001-use-x.md": "---\nstatus: ⟦experimental⟧\n---\n# ADR-001: Use X\n"],
    ],
    check: .reading
  )
}
