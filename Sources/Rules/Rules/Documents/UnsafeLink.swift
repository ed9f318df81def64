/// Links whose scheme a page will not carry.

import Base
import Handbook

extension Rule {
  static let unsafeLink = Rule(
    .unsafeLink,
    .error,
    in: .minimal,
    summary: "A link has a scheme that no page will carry.",
    why: """
      A link with `javascript:` or `data:` runs what its author wrote with the rights of the site, and
      one with `file:` leads to the disk of whoever clicks it. Pages carry only schemes that do neither;
      of any other link the text is shown and the target is not.
      """,
    remedy: """
      Link by `https:`; `http:`, `mailto:`, `tel:`, `ftp:`, `sms:`, `irc:` and `xmpp:` are taken too. An
      address that should be read and not followed goes into a code span.
      """,
    good: [
      "See [the share](https://files.example.org/plans), or `file:///srv/plans`.\n",
      "Ask [the team](mailto:team@example.org).\n",
    ],
    bad: [
      "See [the share](⟦file:///srv/plans⟧).\n",
      "[Run it](⟦javascript:run()⟧)\n",
    ],
    check: .reading
  )
}
