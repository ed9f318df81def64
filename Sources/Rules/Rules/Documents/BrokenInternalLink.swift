/// Links to pages and files that are not there.

import Base
import Handbook

extension Rule {
  static let brokenInternalLink = Rule(
    .brokenLink,
    .error,
    in: .minimal,
    summary: "A link leads to no page or file.",
    why: """
      A reader who follows the link gets nothing, and cannot tell whether the page was moved, was deleted
      or never was. Links break when files are renamed, which is why they are checked in the very change
      that renames them.

      A link out of the content, and a name in double brackets that no document has, are warnings: the
      target may well be there, only not on the site. In a form that records are copied from, such as
      `template.md`, it is a note: its links are examples more often than not.
      """,
    remedy: """
      Correct the path, which counts from the file that the link stands in; one that begins with `/`
      counts from the root of the content. If there is one file of nearly this name, the finding names
      it; if the one file of exactly this name lies elsewhere, it has moved, and `--fix` follows it. What
      lies outside of the content is linked by its URL.
      """,
    fix: .safe,
    good: [
      ["page.md": "See [the plan](plan.md).\n", "plan.md": "# Plan\n"],
      ["services/orders.md": "See [[plan]].\n", "plan.md": "# Plan\n"],
    ],
    bad: [
      ["page.md": "See [the plan](⟦plan.md⟧).\n", "plans.md": "# Plans\n"],
      ["page.md": "See [the plan](⟦plan.md#now⟧).\n", "old/plan.md": "# Plan\n\n## Now\n"],
      "See [the sources](⟦../src/main.swift⟧).\n",
      "See ⟦[[orders]]⟧.\n",
    ],
    check: .reading
  )
}
