/// Files that could act on the site.

import Base
import Handbook

extension Rule {
  static let activeAttachment = Rule(
    .activeAttachment,
    .warning,
    summary: "A linked file could act on the site and is not copied to it.",
    why: """
      An HTML page, a script or an SVG drawing with a script in it runs with the rights of the site that
      serves it, past the content security policy of its pages. Files such as `_headers`, `_redirects` and
      `CNAME` steer the host itself. None of them is copied, so that the link leads nowhere.
      """,
    remedy: """
      Show the source in a code block, or publish the file on another host and link to its URL. An SVG
      drawing is copied once it holds no script, no event handler and no reference to another file.
      """,
    good: [["page.md": "See [the figures](figures.csv).\n", "figures.csv": "a,b\n"]],
    bad: [
      ["page.md": "See [the demo](⟦demo.html⟧).\n", "demo.html": "<script>start()</script>\n"]
    ],
    check: .reading
  )
}
