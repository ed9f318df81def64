/// Titles that have another form than the template gives them.

import Base
import Handbook

extension Rule {
  static let titleForm = Rule(
    .titleForm,
    .info,
    summary: "The title does not have the form that the template gives it.",
    why: """
      Titles of one form can be cited, sorted and found; the number in the title is the one that people
      remember.
      """,
    remedy: """
      Give the title the form, with the number and the words that belong to it.
      """,
    good: [
      [
        "notes/cache.md": """
        # NOTE-012: Cache

        ## Context

        A slow shop.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # NOTE-NNN: [Title]

        ## Context

        [What is it about?]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        # ⟦Cache⟧

        ## Context

        A slow shop.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # NOTE-NNN: [Title]

        ## Context

        [What is it about?]

        """,
      ]
    ],
    check: .reading
  )
}
