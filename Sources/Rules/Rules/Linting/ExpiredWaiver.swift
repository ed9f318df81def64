/// Waivers whose time is over.

import Base

extension Rule {
  static let expiredWaiver = Rule(
    .expiredWaiver,
    .error,
    in: .minimal,
    summary: "A waiver has ended, or has no day on which it ends.",
    why: """
      A waiver is a debt with a day on which it is due. After that day it silences nothing, so that
      what it covered is reported again beside it.
      """,
    remedy: """
      Repair what it covers. If that has to wait, decide so anew, cite that decision and give a later
      day in `expires`; the waiver holds through that day.
      """,
    good: [
      """
      ---
      waivers:
        - {rule: DOC018, reason: Printed so, adr: ADR-0012, expires: 2026-11-21}
      ---
      # One

      ### Three

      """
    ],
    bad: [
      """
      ---
      waivers:
        - {rule: DOC018, reason: Printed so, adr: ADR-0012, expires: ⟦2026-11-20⟧}
      ---
      # One

      ### Three

      """,
      """
      ---
      waivers:
        - ⟦{rule: DOC018, reason: Printed so, adr: ADR-0012}⟧
      ---
      # One

      ### Three

      """,
    ],
    check: .linting
  )
}
