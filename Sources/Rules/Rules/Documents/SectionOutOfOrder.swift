/// Sections that stand elsewhere than the template has them.

import Base
import Handbook

extension Rule {
  static let sectionOutOfOrder = Rule(
    .sectionOutOfOrder,
    .info,
    summary: "A section stands before one that it follows in the template.",
    why: """
      The order of a template is the order in which the argument is understood.
      """,
    remedy: """
      Move the section to where the template has it, or let `--fix` do so. Sections that the template does
      not know stay where they are.
      """,
    fix: .safe,
    good: [
      [
        "notes/cache.md": """
        # Cache

        ## Context

        A slow shop.

        ## Outcome

        A fast one.

        ## Costs

        Memory.

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

        ## Costs

        [What did it cost?]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        # Cache

        ## ⟦Costs⟧

        Memory.

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

        ## Costs

        [What did it cost?]

        """,
      ]
    ],
    check: .reading
  )
}
