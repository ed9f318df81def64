/// Images that are not there.

import Base
import Handbook

extension Rule {
  static let brokenImage = Rule(
    .brokenImage,
    .error,
    in: .minimal,
    summary: "There is no image at the path that a page shows.",
    why: "Readers see an empty frame where something was to be explained.",
    remedy: "Correct the path, or add the file. Paths count from the page that shows the image.",
    good: [["page.md": "![The rooms and what lies between them](rooms.png)\n", "rooms.png": ""]],
    bad: ["![The rooms and what lies between them](⟦rooms.png⟧)\n"],
    check: .reading
  )
}
