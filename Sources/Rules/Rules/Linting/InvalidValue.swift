/// Values that are not of the type that is asked for.

import Base
import Handbook

extension Rule {
  static let invalidValue = Rule(
    .invalidValue,
    .error,
    summary: "A value is not one of those that the key can have.",
    why: """
      What cannot be read counts as not said, and everything that is worked out from it is wrong.
      """,
    remedy: """
      Write one of the choices, or a value of the type. The template of the kind says which it is.
      """,
    good: [
      [
        "notes/cache.md": """
        ---
        ring: trial
        reviewed: 2026-09-30
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ring: <adopt | trial | hold>
        reviewed: <date>?
        ---

        # [Title]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        ---
        ring: ⟦trail⟧
        reviewed: ⟦30.9.2026⟧
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ring: <adopt | trial | hold>
        reviewed: <date>?
        ---

        # [Title]

        """,
      ],
      [
        "notes/cache.md": """
        ---
        kind: ⟦notte⟧
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        """,
      ],
    ],
    check: .reading
  )
}
