/// Waivers that stand on no decision.

import Base

extension Rule {
  static let waiverWithoutValidADR = Rule(
    .waiverWithoutValidADR,
    .error,
    in: .minimal,
    summary: "A waiver cites no decision, or one that is not accepted or has been superseded.",
    why: """
      An exception to a rule of the architecture is a decision, with a context and consequences that
      somebody has weighed. A waiver that rests on nothing silences nothing.
      """,
    remedy: """
      Record the decision, have it accepted, and cite it by its number in `adr`. When it has been
      superseded, see whether the new one still allows the exception.
      """,
    good: [
      [
        "page.md": """
        # One

        A page that asks for no exception.

        """
      ]
    ],
    bad: [
      """
      ---
      waivers:
        - {rule: DOC018, reason: Printed so, adr: ⟦ADR-0099⟧, expires: 2027-03-31}
      ---
      # One

      ### Three

      """,
      """
      ---
      waivers:
        - ⟦{rule: DOC018, reason: Printed so, expires: 2027-03-31}⟧
      ---
      # One

      ### Three

      """,
    ],
    check: .linting
  )
}
