/// Headings that go from one level to one more than the next.

import Base
import Handbook
import Markdown

extension Rule {
  static let skippedHeadingLevel = Rule(
    RuleID("DOC018", "skipped-heading-level"),
    .warning,
    summary: "A heading is more than one level below the heading before it.",
    why: """
      Readers who move from heading to heading, by a screen reader or by the table of contents, take a
      gap for a section that they have missed.
      """,
    remedy: "Use the next level, or add the heading that is missing between the two.",
    good: [
      "# One\n\n## Two\n\n### Three\n\n## Two again\n",
      "## A page whose title is in its front matter\n\n### A part of it\n",
    ],
    bad: [
      "# One\n\n⟦### Three⟧\n",
      "# One\n\n## Two\n\n⟦##### Five⟧\n",
    ],
    check: .document { view in
      let headings = view.file.survey.headings
      return zip(headings, headings.dropFirst()).compactMap { previous, heading in
        guard heading.level > previous.level + 1 else { return nil }
        return view.finding(
          at: heading.range,
          "A heading of level \(heading.level) follows one of level \(previous.level)",
          subjects: [heading.text]
        )
      }
    }
  )
}
