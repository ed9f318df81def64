/// Keys that no setting and no template knows.

import Base
import Handbook

extension Rule {
  static let unknownField = Rule(
    .unknownField,
    .warning,
    summary: "A key is one that neither Lintel nor the template of the document knows.",
    why: """
      A key with a slip in it is silently without effect: the timeout that somebody has set is not there for
      anybody else.
      """,
    remedy: """
      Mend the name, or add the key to the template of the kind. Keys that begin with `x-` are left alone.
      """,
    good: [
      [
        "notes/cache.md": """
        ---
        owner: team-checkout
        x-wiki: 4711
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        owner: <team>?
        ---

        # [Title]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        ---
        ⟦ownr⟧: team-checkout
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        owner: <team>?
        ---

        # [Title]

        """,
      ],
      [
        "lintel.yml": """
        title: Handbook
        ⟦langauge⟧: en

        """
      ],
    ],
    check: .reading
  )
}
