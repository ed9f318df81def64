/// Templates of pages that cannot be read.

import Base

extension Rule {
  static let invalidTemplate = Rule(
    RuleID("TPL001", "invalid-template"),
    .error,
    in: .minimal,
    summary: "A tag of a template is not closed, does not match, or cannot do what it says.",
    why: """
      What the tag was to show is missing from every page that the template makes, or stands there as it
      was written. The rest of the template keeps its meaning, so that the site is built all the same.
      """,
    remedy: """
      Close every section with the name that opened it, in the reverse order. A list or a record cannot
      be printed; open a section with it and print what is inside.
      """,
    good: [["templates/site/footer.html": "{{#generator}}<p>{{generator}}</p>{{/generator}}\n"]],
    bad: [
      ["templates/site/footer.html": "⟦{{#generator}}⟧<p>{{generator}}</p>\n"],
      ["templates/site/footer.html": "<p>{{generator}}</p>⟦{{/generator}}⟧\n"],
    ],
    proof: .test(
      in: "Tests/SiteTests/ThemeTests.swift",
      called: "tells of a broken template where it is broken"
    ),
    check: .reading
  )
}
