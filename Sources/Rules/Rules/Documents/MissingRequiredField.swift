/// Required fields that are not there.

import Base
import Handbook

extension Rule {
  static let missingRequiredField = Rule(
    .missingField,
    .error,
    summary: "A field that the template requires is missing from the front matter.",
    why: """
      Somebody decided that no document of this kind is of use without it.
      """,
    remedy: """
      Add the field. If documents can do without it, mark it as optional in the template: `key: <type>?`.
      """,
    good: [
      [
        "notes/cache.md": """
        ---
        ring: trial
        owner: team-checkout
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ring: <adopt | trial | hold>
        owner: <team>
        ---

        # [Title]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        ⟦---⟧
        ring: trial
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ring: <adopt | trial | hold>
        owner: <team>
        ---

        # [Title]

        """,
      ],
      [
        "notes/cache.md": """
        ---
        stores:
          - ⟦id⟧: orders-db
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        stores?:
          - id: <text>
            kind: <text>
        ---

        # [Title]

        """,
      ],
    ],
    check: .reading
  )
}
