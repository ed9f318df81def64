/// Comments and waivers that silence nothing.

import Base

extension Rule {
  static let unusedSuppression = Rule(
    .unusedSuppression,
    .warning,
    summary: "A comment or a waiver silences a rule that finds nothing there.",
    why: """
      The text has been repaired, or the comment never stood in the right place. Left alone, it hides
      the next problem that appears there.
      """,
    remedy: """
      Delete the comment, or the rule from its list; `lintel lint --fix` does so. Rules about
      suppressions themselves, `LNT006` to `LNT012` and `LNT021`, cannot be silenced in a document.
      """,
    fix: .safe,
    good: [
      """
      # One

      <!-- lintel-disable-next-line DOC018 -- the levels are those of the printed standard -->
      ### Three

      """,
      """
      # One

      <!-- lintel-disable skipped-heading-level -- generated from the schema -->
      ### Three
      <!-- lintel-enable skipped-heading-level -->

      """,
    ],
    bad: [
      """
      # One

      ⟦<!-- lintel-disable-next-line DOC018 -- the levels are those of the printed standard -->⟧
      ## Two

      """,
      """
      ---
      title: A page  ⟦# lintel: ignore DOC018 -- headings are not here⟧
      ---
      # One

      ### Three

      """,
    ],
    check: .linting
  )
}
