/// Documents that should have been looked at again by now.

import Base
import Handbook
import YAML

extension Rule {
  static let reviewOverdue = Rule(
    RuleID("DOC010", "review-overdue"),
    .warning,
    summary: "The day by which a document should be reviewed is past.",
    why: """
      Whoever wrote the date knew that what the document says would not hold for ever: a price, a limit
      of a supplier, a load that was guessed. Past that day readers rely on something that nobody vouches
      for any more.
      """,
    remedy: """
      Read the document, change what no longer holds, and set `review-by` to the day of the next review;
      take it out if there should be none. Decisions that are rejected, deprecated or superseded need no
      review.
      """,
    good: [
      "---\nreview-by: 2027-03-31\n---\n\n# Capacity of the order store\n",
      "---\nreview-by: 2026-11-21\n---\n\n# The last day still counts\n",
    ],
    bad: ["---\nreview-by: ⟦2026-09-30⟧\n---\n\n# Capacity of the order store\n"],
    check: .document { view in
      guard let due = reviewDay(of: view.document), due.value < view.today else { return [] }
      return [
        view.finding(
          at: due.range,
          "The review was due on \(due.value.text)",
          help: "Review the document, then set `review-by` to the day of the next review.",
          subjects: [due.value.text]
        )
      ]
    }
  )
}

private let settled: Set<DecisionStage> = [.deprecated, .rejected, .superseded]

private func reviewDay(of document: Document) -> Located<CalendarDate>? {
  if let stage = document.decision?.status?.value.stage, settled.contains(stage) { return nil }
  if let day = document.decision?.reviewBy { return day }
  guard let node = document.file.frontMatter["review-by"], let scalar = node.scalar else {
    return nil
  }
  return CalendarDate(parsing: scalar.text).map { Located($0, at: node.range) }
}
