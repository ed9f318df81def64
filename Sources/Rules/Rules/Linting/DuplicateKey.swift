/// A key that stands twice in one mapping.

import Base
import YAML

extension Rule {
  static let duplicateKey = Rule(
    .duplicateKey,
    .error,
    in: .minimal,
    summary: "A key stands twice in the same mapping.",
    why: """
      One of the two values counts and the other does not, and which one differs from one reader of
      YAML to the next. Somebody who edits the other changes nothing, and nobody tells them.
      """,
    remedy: "Keep one of the two. If both values are meant, make them a list under one key.",
    good: ["---\nowners: [checkout, payments]\n---\n\n# Orders\n"],
    bad: ["---\nowner: checkout\ntier: 1\n⟦owner⟧: payments\n---\n\n# Orders\n"],
    check: .reading
  )
}
