/// Headings of one page that cannot be told apart.

import Base
import Handbook
import Markdown

extension Rule {
  static let duplicateHeadingAnchor = Rule(
    RuleID("DOC009", "duplicate-heading-anchor"),
    .warning,
    in: .strict,
    summary: "Two sections side by side have the same heading.",
    why: """
      The second one gets a number at the end of its anchor. A link to it breaks, or leads to the other
      of the two, as soon as one is added or taken away before it; and in the table of contents nobody
      can tell which is which.

      Headings that repeat below different headings are no problem: every option of a decision may have
      its own “Advantages”.
      """,
    remedy: "Say in each heading what sets it apart, or join the two sections.",
    good: [
      "# Plan\n\n## Steps of the first phase\n\n## Steps of the second phase\n",
      "# Plan\n\n## Queue\n\n### Advantages\n\n## Stream\n\n### Advantages\n",
    ],
    bad: ["# Plan\n\n## Steps\n\nOne.\n\n⟦## Steps⟧\n\nTwo.\n"],
    check: .document { view in
      repeatedSiblings(view.file.survey.headings).map { repeated, first in
        view.finding(
          at: repeated.range,
          "“\(repeated.text)” is already the heading of a section beside this one",
          help: "Its anchor is `#\(repeated.anchor)`, which changes when the other one does.",
          related: [Related(Place(view.document.path, first.range), "The first one")],
          subjects: [repeated.text]
        )
      }
    }
  )
}

private struct SiblingText: Hashable {
  /// The index of the heading above.
  let parent: Int?
  let text: ByteKey
}

/// The headings whose text an earlier child of the same heading has, each with that one.
private func repeatedSiblings(
  _ headings: [MarkdownSurvey.Heading]
) -> [(MarkdownSurvey.Heading, first: MarkdownSurvey.Heading)] {
  var open: [Int] = []
  var known: [SiblingText: Int] = [:]
  var repeated: [(MarkdownSurvey.Heading, first: MarkdownSurvey.Heading)] = []
  for (index, heading) in headings.enumerated() {
    while let last = open.last, headings[last].level >= heading.level { open.removeLast() }
    let key = SiblingText(parent: open.last, text: ByteKey(Array(heading.text.utf8)))
    open.append(index)
    guard !heading.text.isEmpty else { continue }
    if let first = known[key] {
      repeated.append((heading, headings[first]))
    } else {
      known[key] = index
    }
  }
  return repeated
}
