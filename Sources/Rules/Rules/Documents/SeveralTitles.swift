/// Pages with more than one heading of the first level.

import Base
import Handbook
import Markdown

extension Rule {
  static let severalTitles = Rule(
    RuleID("DOC027", "several-titles"),
    .info,
    summary: "A page has more than one heading of the first level.",
    why: """
      The heading of the first level is the title of the page: in the navigation, in the search and at
      the top of the browser's window. Of several only the first is taken, and those who listen to the
      page do not learn what it is called.
      """,
    remedy: """
      Keep one, and put the others and what stands below them one level down. If they have nothing to do
      with each other, make pages of them. A `SUMMARY.md`, in which GitBook and mdBook list the parts of a
      book under such headings, is left alone.
      """,
    good: [
      "# Orders\n\n## Context\n\n## Decision\n",
      ["SUMMARY.md": "# Part One\n\n- [a](a.md)\n\n# Part Two\n", "a.md": "# A\n"],
    ],
    bad: ["# Orders\n\n⟦# Context⟧\n", "One\n===\n\n⟦# Two⟧\n\n# Three\n"],
    check: .document { view in
      let titles = view.file.survey.headings.filter { $0.level == 1 }
      let isSummary = view.document.path.stem.elementsEqual("SUMMARY".utf8)
      guard titles.count > 1, !isSummary else { return [] }
      return [
        view.finding(
          at: titles[1].range,
          "“\(titles[1].text)” is one of \(titles.count) headings of the first level",
          help: "Put it one level down; a page has one title.",
          related: [Related(Place(view.document.path, titles[0].range), "The title of the page")]
        )
      ]
    }
  )
}
