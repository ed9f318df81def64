/// Two documents that would be the same page.

import Base
import Handbook

extension Rule {
  static let outputCollision = Rule(
    .outputCollision,
    .error,
    in: .minimal,
    summary: "Two documents would be written to the same address.",
    why: """
      An address holds one page. The second of the two documents is left out of the site, of its
      navigation and of its search.
      """,
    remedy: "Rename one of the two, or give it another `slug`.",
    good: [["draft.md": "---\nslug: first-plan\n---\n", "plan.md": "# Plan\n"]],
    bad: [["draft.md": "---\nslug: plan\n---\n", "plan.md": "⟦⟧# Plan\n"]],
    check: .reading
  )
}
