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
      `# lintel: ignore`.
      """,
    good: [
      "# One\n\n<!-- lintel-disable-file DOC018 -- generated -->\n",
      "# One\n\n<!-- Lintel draws this page from the model. -->\n",
    ],
    bad: [
      "# One\n\n⟦<!-- lintel-disable-nextline DOC018 -- generated -->⟧\n### Three\n",
      "---\ntitle: One  ⟦# lintel: ignroe DOC018 -- generated⟧\n---\n\nText.\n",
    ],
    check: .linting
  )
}
