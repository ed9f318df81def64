/// Words that should name a rule.

import Base

extension Rule {
  static let unknownRule = Rule(
    .unknownRule,
    .warning,
    summary:
      "The configuration, a comment, a waiver or the baseline names a rule that does not exist.",
    why: "What was meant is not turned on, not turned off and not silenced.",
    remedy: "Use a code or a name of `lintel rules`.",
    fix: .suggestion,
    good: [
      ["lintel.yml": "lint:\n  rules: {skipped-heading-level: error}\n"],
      ["lintel.yml": "lint:\n  rules: {doc018: off}\n"],
    ],
    bad: [
      ["lintel.yml": "lint:\n  rules:\n    ⟦skiped-heading-level⟧: error\n"],
      """
      # One

      <!-- lintel-disable-next-line ⟦DOC999⟧ -- the levels are those of the printed standard -->
      ### Three

      """,
      """
      ---
      waivers:
        - {rule: ⟦DOC999⟧, reason: Known, adr: ADR-0012, expires: 2027-03-31}
      ---
      # One

      """,
    ],
    check: .linting
  )
}
