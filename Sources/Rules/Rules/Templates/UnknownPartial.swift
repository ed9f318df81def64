/// Templates that call templates that are not there.

import Base

extension Rule {
  static let unknownPartial = Rule(
    RuleID("TPL004", "unknown-partial"),
    .error,
    in: .minimal,
    summary: "A template calls another that does not exist.",
    why: "What the other template was to show is missing from every page.",
    remedy: """
      Correct the name, which is that of the file without its folder and its extension, or add the file
      to `templates/site`.
      """,
    good: [["templates/site/404.html": "{{> footer}}\n"]],
    bad: [["templates/site/404.html": "{{> ⟦foter⟧}}\n"]],
    proof: .test(
      in: "Tests/SiteTests/ThemeTests.swift",
      called: "tells of a broken template where it is broken"
    ),
    check: .reading
  )
}
