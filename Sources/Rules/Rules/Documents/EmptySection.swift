/// Sections with a heading and nothing else.

import Base
import Handbook

extension Rule {
  static let emptySection = Rule(
    .emptySection,
    .warning,
    summary: "A section of the template has a heading and nothing below it.",
    why: """
      An empty section says less than none: nobody can tell whether there is nothing to say or nobody has said
      it.
      """,
    remedy: """
      Write the section; one sentence on why there is nothing to say will do. Delete it if it is optional.
      """,
    good: [
      [
        "notes/cache.md": """
        # Cache

        ## Context

        None: it was there when we came.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Context

        [What is it about?]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        # Cache

        ## ⟦Context⟧

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Context

        [What is it about?]

        """,
      ]
    ],
    check: .reading
  )
}
