/// Names in templates that stand for nothing.

import Base

extension Rule {
  static let unknownTemplateName = Rule(
    RuleID("TPL002", "unknown-template-name"),
    .error,
    in: .minimal,
    summary: "A template names a value that does not exist.",
    why: """
      Mustache shows nothing for a name that it does not know, so that a slip of the finger leaves a hole
      in every page and nobody is told. Here a value that may be absent is known and empty, and one that
      is not known is a mistake.
      """,
    remedy: "Correct the name; if one is nearly the same, the finding names it.",
    good: [["templates/site/footer.html": "<p>{{generator}}</p>\n"]],
    bad: [["templates/site/footer.html": "<p>{{⟦genertor⟧}}</p>\n"]],
    proof: .test(
      in: "Tests/SiteTests/ThemeTests.swift",
      called: "tells of a broken template where it is broken"
    ),
    check: .reading
  )
}
