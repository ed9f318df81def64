/// Tables that lack a column or a row.

import Base
import Handbook

extension Rule {
  static let missingTableColumn = Rule(
    .missingColumn,
    .warning,
    summary: "A table that the template asks for is missing, or has no row, or lacks a column.",
    why: """
      A column that is left out is a question that was not asked of any of the rows.
      """,
    remedy: """
      Add the column, under the name that the template has for it. Further columns are welcome.
      """,
    good: [
      [
        "notes/cache.md": """
        # Cache

        ## Options

        | Option | Speed | Cost |
        |---|---|---|
        | Memory | high | 40 |

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Options

        | Option | Cost |
        |---|---|
        | [Name] | [Euros a month] |

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        # Cache

        ## Options

        ⟦| Option | Speed |⟧
        |---|---|
        | Memory | high |

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Options

        | Option | Cost |
        |---|---|
        | [Name] | [Euros a month] |

        """,
      ],
      [
        "notes/cache.md": """
        # Cache

        ## ⟦Options⟧

        Memory or disk.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Options

        | Option | Cost |
        |---|---|
        | [Name] | [Euros a month] |

        """,
      ],
    ],
    check: .reading
  )
}
