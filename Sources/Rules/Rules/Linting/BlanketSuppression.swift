/// Comments and waivers that would silence everything.

import Base

extension Rule {
  static let blanketSuppression = Rule(
    .blanketSuppression,
    .warning,
    summary: "A comment or a waiver names no rule.",
    why: """
      It would hide every problem of its place, also those that nobody had in mind. Nothing is
      silenced by it.
      """,
    remedy: "Name the rules that it is about by code or by name, separated by commas.",
    good: [
      """
      # One

      <!-- lintel-disable-line DOC018 -- named -->

      """
    ],
    bad: [
      """
      # One

      ⟦<!-- lintel-disable-next-line -- all of it is generated -->⟧
      ### Three

      """,
      """
      ---
      waivers:
        - ⟦{reason: It was always like this, adr: ADR-0012, expires: 2027-03-31}⟧
      ---
      # One

      """,
    ],
    check: .linting
  )
}
