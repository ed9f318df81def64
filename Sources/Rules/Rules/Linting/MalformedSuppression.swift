/// Comments that try to speak to the linter.

import Base

extension Rule {
  static let malformedSuppression = Rule(
    .malformedSuppression,
    .warning,
    summary: "A comment begins like one to Lintel and is none that Lintel knows.",
    why: "Its author believes that something is silenced, and nothing is.",
    remedy: """
      In text there are `lintel-disable-next-line`, `lintel-disable-line`, `lintel-disable-file`,
      `lintel-disable` and `lintel-enable`, each in an HTML comment; in front matter there is
      `# lintel: ignore`. In the middle of a text write a colon before the reason, for Markdown takes
      nothing with `--` in it for a comment there.
      """,
    fix: .safe,
    good: [
      "# One\n\n<!-- lintel-disable-file DOC018 -- generated -->\n",
      "# One\n\n<!-- Lintel draws this page from the model. -->\n",
    ],
    bad: [
      "# One\n\n⟦<!-- lintel-disable-nextline DOC018 -- generated -->⟧\n### Three\n",
      "See the plan. ⟦<!-- lintel-disable-line DOC018 -- two dashes end no comment inside a text -->⟧\n",
      "---\ntitle: One  ⟦# lintel: ignroe DOC018 -- generated⟧\n---\n\nText.\n",
    ],
    check: .linting
  )
}
