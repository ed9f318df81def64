/// Sections that have no diagram where the template has one.

import Base
import Handbook

extension Rule {
  static let missingDiagram = Rule(
    .missingDiagram,
    .warning,
    summary: "A section has no diagram of the language that the template has there.",
    why: """
      A sequence in words hides who waits for whom. The drawing is also what other checks read.
      """,
    remedy: """
      Draw it in a fence of that language.
      """,
    good: [
      [
        "notes/cache.md": """
        # Cache

        ## Sequence

        ```mermaid
        sequenceDiagram
          shop->>store: read
        ```

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Sequence

        ```mermaid
        sequenceDiagram
          shop->>cache: get
        ```

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        # Cache

        ## ⟦Sequence⟧

        The shop asks the store.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Sequence

        ```mermaid
        sequenceDiagram
          shop->>cache: get
        ```

        """,
      ]
    ],
    check: .reading
  )
}
