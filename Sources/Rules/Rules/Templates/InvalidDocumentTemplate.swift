/// Templates of documents that cannot be read as a schema.

import Base
import Handbook

extension Rule {
  static let invalidDocumentTemplate = Rule(
    .invalidDocumentTemplate,
    .error,
    summary:
      "A template of documents says something that cannot be read, or that another template contradicts.",
    why: """
      What cannot be read is not checked: documents would be found good against a template that nobody wrote.
      """,
    remedy: """
      Mend the template. It is what `lintel new` copies and what documents are checked against, so that what
      it says must be a schema too.
      """,
    good: [
      [
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        owner: <team>?
        ---

        # [Title]

        ## Context

        [What is it about?]

        """
      ]
    ],
    bad: [
      [
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, ⟦foldr⟧: notes}
        owner: <team>?
        timeout: ⟦<durations>⟧
        ---

        # [Title]

        """
      ],
      [
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Context

        [What?]

        ## ⟦Context⟧

        [Again?]

        """
      ],
      [
        "templates/documents/note.md": """
        ⟦⟧# [Title]

        """
      ],
    ],
    check: .reading
  )
}
