/// Decisions that are written like none of the templates.

import Base
import Handbook

extension Rule {
  static let unrecognisedForm = Rule(
    .unrecognisedForm,
    .info,
    summary: "The document fits none of the templates of its kind.",
    why: """
      Where no more than half of the sections of any template are there, a finding for each would say nothing.
      The document may be older than the templates, or of another kind.
      """,
    remedy: """
      Bring it into the form of one of the templates; say which is meant by `decisions: {dialect: …}` in
      `lintel.yml`; or give it another `kind` in its front matter.
      """,
    good: [
      [
        "decisions/0001-cache.md": """
        # 1. Keep orders in memory

        ## Status

        Accepted

        ## Context

        A slow shop.

        ## Decision

        We keep the orders of a day in memory.

        ## Consequences

        It needs a bigger machine.

        """
      ]
    ],
    bad: [
      [
        "decisions/0001-cache.md": """
        # ⟦Keep orders in memory⟧

        It was slow. We put the orders of a day in memory, and it is fast now.

        """
      ]
    ],
    check: .reading
  )
}
