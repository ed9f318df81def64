/// Raw HTML that is taken out of a page.

import Base
import Handbook

extension Rule {
  static let disallowedHTML = Rule(
    .disallowedHTML,
    .warning,
    summary: "A raw HTML element is left out of the page.",
    why: """
      Anybody who may open a pull request may write HTML into a page. So a page carries only the elements
      that GitHub allows in documents, and none that runs, loads or covers something. What is not on the
      list is taken out, and readers miss what it was to show.
      """,
    remedy: """
      Write it in Markdown. A frame that shows another site becomes a link to it; a name in angle brackets
      that is no HTML at all, such as `<region>`, belongs in a code span.
      """,
    good: [
      "<details>\n<summary>More</summary>\n\nText.\n\n</details>\n",
      "Deploy to `<region>`.\n",
    ],
    bad: [
      "⟦<iframe src=\"https://example.org/map\"></iframe>⟧\n",
      "⟦Deploy to <region>.⟧\n",
    ],
    check: .reading
  )
}
