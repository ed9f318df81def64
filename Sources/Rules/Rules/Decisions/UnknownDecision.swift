/// Decisions that are cited and do not exist.

import Base
import Handbook

extension Rule {
  static let unknownDecision = Rule(
    .unknownDecision,
    .warning,
    summary: "A decision that is named does not exist.",
    why: """
      A reader who follows the name arrives nowhere, and a decision that says that it is replaced by one that
      nobody can find leaves open what holds instead.
      """,
    remedy: """
      Write the number of the decision that is meant, or link to its file. In code, as in `` `ADR-0099` ``, a
      number is only text.
      """,
    good: [
      [
        "adr-001-use-x.md": "# ADR-001: Use X\n\nStatus: superseded by ADR-002\n",
        "adr-002-use-y.md": "# ADR-002: Use Y\n\nStatus: accepted\n\nMore than ADR-001 says.\n",
      ],
      "Decisions are cited as ADR-0099 in a handbook that has none.\n",
    ],
    bad: [
      ["adr-001-use-x.md": "# ADR-001: Use X\n\nStatus: superseded by ⟦ADR-009⟧\n"],
      ["adr-001-use-x.md": "# ADR-001: Use X\n\nStatus: accepted\n\nAs ⟦ADR-009⟧ says.\n"],
      ["adr-001-use-x.md": "---\nstatus: accepted\nsupersedes: ⟦use-w⟧\n---\n# ADR-001: Use X\n"],
    ],
    check: .reading
  )
}
