/// Comments that the template has for its authors.

import Base
import Handbook

extension Rule {
  static let templateGuidanceLeft = Rule(
    .guidanceLeft,
    .info,
    summary: "A comment that guides the author is still in the document.",
    why: """
      It was written for somebody who begins; to everybody who reads the source later it is noise between the
      lines.
      """,
    remedy: """
      Delete the comment once what it asks for is written.
      """,
    good: [
      [
        "notes/cache.md": """
        # Cache

        ## Context

        <!-- The numbers are from the load test in May. -->

        A slow shop.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Context

        <!-- Two or three sentences. -->

        [What is it about?]

        """,
      ]
    ],
    bad: [
      [
        "notes/cache.md": """
        # Cache

        ## Context

        ⟦<!-- Two or three sentences. -->⟧

        A slow shop.

        """,
        "templates/documents/note.md": """
        ---
        template: {kind: note, title: Notes, folder: notes}
        ---

        # [Title]

        ## Context

        <!-- Two or three sentences. -->

        [What is it about?]

        """,
      ]
    ],
    check: .reading
  )
}
