/// Numbers that do not say what they count.

import Base
import Handbook

extension Rule {
  static let missingUnit = Rule(
    .missingUnit,
    .error,
    summary: "A duration, a rate, a size or a percentage has no unit.",
    why: """
      `timeout: 5` is five seconds to one reader and five milliseconds to another, and both of them will build
      something.
      """,
    remedy: """
      Write the unit behind the number: `5s`, `99.9%`, `1200/s`, `20GB`.
      """,
    good: [
      [
        "notes/cache.md": """
        ---
        timeout: 5s
        availability: 99.9%
        rpo: 0
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        timeout: <duration>?
        availability: <percent>?
        rpo: <duration>?
        ---

        # [Title]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        ---
        timeout: ⟦5⟧
        availability: ⟦99.9⟧
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        timeout: <duration>?
        availability: <percent>?
        ---

        # [Title]

        """,
      ]
    ],
    check: .reading
  )
}
