/// Sections that begin with none of the words that the template offers.

import Base
import Handbook

extension Rule {
  static let invalidChoiceInSection = Rule(
    .invalidChoice,
    .warning,
    summary: "A section begins with none of the words that the template has for it.",
    why: """
      Lists and filters go by that word; a document with a word of its own is in none of them.
      """,
    remedy: """
      Begin with one of the words. What else there is to say may follow in the same line.
      """,
    good: [
      [
        "notes/cache.md": """
        # Cache

        ## State

        Answered in May, by measuring.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## State

        [Open | Answered | Closed]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        # Cache

        ## State

        ⟦Anwsered in May⟧

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## State

        [Open | Answered | Closed]

        """,
      ]
    ],
    check: .reading
  )
}
