/// Links to headings that a page does not have.

import Base
import Handbook

extension Rule {
  static let brokenLinkFragment = Rule(
    .brokenFragment,
    .error,
    in: .minimal,
    summary: "A link leads to a heading that its page does not have.",
    why: """
      The page opens at its top, and the reader has to look for what was meant. It usually means that the
      heading was reworded, and sometimes that the section was deleted, with what the link relied on.
      """,
    remedy: """
      Take the anchor of the heading that is meant: its text in lower case, spaces as dashes, other
      signs left out. A second heading of the same text has `-1` at its end.
      """,
    good: [
      "See [the risks](#known-risks).\n\n## Known risks\n",
      ["page.md": "See [why](plan.md#why).\n", "plan.md": "## Why\n"],
    ],
    bad: [
      "See [the risks](⟦#risks⟧).\n\n## Known risks\n",
      ["page.md": "See [why](⟦plan.md#wy⟧).\n", "plan.md": "## Why\n"],
    ],
    check: .reading
  )
}
