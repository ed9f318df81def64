/// Numbers of decisions that are none.

import Base
import Handbook

extension Rule {
  static let unreadableNumber = Rule(
    .unreadableNumber,
    .error,
    summary: "The number of a decision cannot be read.",
    why: """
      Decisions are cited by their numbers. One that cannot be read cannot be cited, and two of them cannot be
      told apart.
      """,
    remedy: """
      Write a whole number of at most six digits, alone or behind `ADR-`.
      """,
    good: [
      ["adr-001-use-x.md": "---\nnumber: 1\nstatus: accepted\n---\n# Use X\n"],
      ["adr-001-use-x.md": "---\nadr: ADR-0001\nstatus: accepted\n---\n# Use X\n"],
    ],
    bad: [
      ["adr-001-use-x.md": "---\nnumber: ⟦one⟧\nstatus: accepted\n---\n# Use X\n"],
      ["adr-001-use-x.md": "# ADR-⟦20260930001⟧: Use X\n\nStatus: accepted\n"],
    ],
    check: .reading
  )
}
