/// Required sections that are not there.

import Base
import Handbook

extension Rule {
  static let missingRequiredSection = Rule(
    .missingSection,
    .error,
    summary: "A section that the template requires is missing.",
    why: """
      Readers who know one document of a kind look for the same parts in all of them. A part that is missing
      may be one that nobody has thought about.
      """,
    remedy: """
      Add the section where the template has it, and write in it, even if it is only that there is nothing to
      say and why. A section may have another of the names that the template lists under `also`.
      """,
    good: [
      [
        "notes/cache.md": """
        # Cache

        ## Context

        A slow shop.

        ## Outcome

        A fast one.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Context

        [What is it about?]

        ## Outcome

        [What came of it?]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        # Cache

        ## ⟦Context⟧

        A slow shop.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Context

        [What is it about?]

        ## Outcome

        [What came of it?]

        """,
      ]
    ],
    check: .reading
  )
}
