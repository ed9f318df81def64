/// Entries of the baseline that nothing answers to.

import Base

extension Rule {
  static let staleBaselineEntry = Rule(
    .staleBaselineEntry,
    .warning,
    summary: "The baseline knows of more than is found.",
    why: """
      What it knew has been repaired. As long as the entry stays, the same problem can come back and
      nobody hears of it.
      """,
    remedy: "Delete the entry or lower its `count`; `lintel lint --fix` does so.",
    fix: .safe,
    good: [
      [
        "page.md": "# One\n\n### Three\n",
        "lintel-baseline.yml": """
        - {rule: DOC018, path: "page.md", about: "Three", count: 1}

        """,
      ]
    ],
    bad: [
      [
        "page.md": "# One\n\n## Two\n",
        "lintel-baseline.yml": """
        - ⟦{rule: DOC018, path: "page.md", about: "Three", count: 1}⟧

        """,
      ],
      [
        "page.md": "# One\n\n### Three\n",
        "lintel-baseline.yml": """
        - ⟦{rule: DOC018, path: "page.md", about: "Three", count: 2}⟧

        """,
      ],
    ],
    check: .linting
  )
}
