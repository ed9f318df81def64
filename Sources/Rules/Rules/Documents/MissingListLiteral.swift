/// Items and labelled lines without the words that the template has in them.

import Base
import Handbook

extension Rule {
  static let missingListLiteral = Rule(
    .missingLiteral,
    .warning,
    summary:
      "An item of a list lacks a word that the template has in each, or a labelled line is missing.",
    why: """
      `— Mitigation:` is there so that no risk is written down without anything being done about it.
      """,
    remedy: """
      Complete the item. Any dash will do, and so will small letters.
      """,
    good: [
      [
        "notes/cache.md": """
        # Cache

        ## Risks

        - The cache is cold after a start - mitigation: it is filled before traffic comes

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Risks

        - [What may happen] — Mitigation: [What is done about it]

        """,
      ],
      [
        "notes/cache.md": """
        # Cache

        ## Risks

        None that we know of.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Risks

        - [What may happen] — Mitigation: [What is done about it]

        """,
      ],
    ],
    bad: [
      [
        "notes/cache.md": """
        # Cache

        ## Risks

        - ⟦The cache is cold after a start⟧
        - It is full — Mitigation: the oldest entry goes

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Risks

        - [What may happen] — Mitigation: [What is done about it]

        """,
      ]
    ],
    check: .reading
  )
}
