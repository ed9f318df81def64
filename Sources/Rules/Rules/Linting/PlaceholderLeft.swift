/// Placeholders that nobody has replaced.

import Base
import Handbook

extension Rule {
  static let placeholderLeft = Rule(
    .placeholderLeft,
    .warning,
    summary: "A placeholder of the template, or a `TODO`, stands where a text should.",
    why: """
      The section looks written in every list and every search, and whoever opens it has lost a minute.
      """,
    remedy: """
      Write the text, or delete the section if the template does not require it.
      """,
    good: [
      [
        "notes/cache.md": """
        # Cache

        ## Context

        What we keep in memory, and for how long. The TODO list is in the tracker.

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
        # ⟦[Title]⟧

        ## Context

        ⟦{What is it about?}⟧

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Context

        [What is it about?]

        """,
      ],
      [
        "notes/cache.md": """
        ---
        owner: ⟦TBD⟧
        ---

        # Cache of ⟦[[ SERVICE_NAME ]]⟧

        ## Context

        ⟦TODO⟧

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        owner: <text>?
        ---

        # [Title]

        ## Context

        [What is it about?]

        """,
      ],
    ],
    check: .reading
  )
}
