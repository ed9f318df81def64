/// Comments and waivers that do not say why.

import Base

extension Rule {
  static let suppressionWithoutReason = Rule(
    .suppressionWithoutReason,
    .warning,
    summary: "A comment or a waiver silences a rule without a reason.",
    why: """
      Whoever finds it in a year cannot tell whether it still has to be there. Without a reason
      nothing is silenced.
      """,
    remedy: "Write the reason after `--`, a long dash or a colon; in a waiver, under `reason`.",
    good: [
      """
      # One

      <!-- lintel-disable-next-line DOC018: the levels are those of the printed standard -->
      ### Three

      """
    ],
    bad: [
      """
      # One

      ⟦<!-- lintel-disable-next-line DOC018 -->⟧
      ### Three

      """,
      """
      ---
      waivers:
        - ⟦{rule: DOC018, adr: ADR-0012, expires: 2027-03-31}⟧
      ---
      # One

      ### Three

      """,
    ],
    check: .linting
  )
}
