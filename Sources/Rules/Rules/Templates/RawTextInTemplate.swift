/// Templates that ask for text without escapes.

import Base

extension Rule {
  static let rawTextInTemplate = Rule(
    RuleID("TPL003", "raw-text-in-template"),
    .warning,
    summary: "A template asks for plain text to be printed as HTML.",
    why: """
      A title that holds `<script>` would run on every page that shows it. So text is always escaped,
      whatever the template asks; only what Lintel itself has made into HTML is printed as it is.
      """,
    remedy: "Write `{{name}}` in place of `{{{name}}}` or `{{&name}}`.",
    good: [["templates/site/footer.html": "<p>{{page.title}}</p>\n"]],
    bad: [["templates/site/footer.html": "<p>{{{⟦page.title⟧}}}</p>\n"]],
    proof: .test(
      in: "Tests/SiteTests/ThemeTests.swift",
      called: "tells of a broken template where it is broken"
    ),
    check: .reading
  )
}
