/// Documents that say nothing where their kind has required fields.

import Base
import Handbook

extension Rule {
  static let missingFrontMatter = Rule(
    .missingFrontMatter,
    .error,
    summary: "The document has no front matter, and its kind has required fields.",
    why: """
      The fields are what lists, diagrams and rules are made of; without them the document is a page that
      nothing else knows of.
      """,
    remedy: """
      Begin the file with the fields between two lines `---`.
      """,
    good: [
      [
        "notes/cache.md": """
        ---
        ring: trial
        ---

        # Cache

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ring: <adopt | trial | hold>
        ---

        # [Title]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        ⟦# Cache⟧

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ring: <adopt | trial | hold>
        ---

        # [Title]

        """,
      ]
    ],
    check: .reading
  )
}
