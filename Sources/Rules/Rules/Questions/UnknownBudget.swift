/// Systems of which nobody says what they may cost, and until when.

import Architecture
import Base

extension Rule {
  static let unknownBudget = Rule(
    RuleID("CLR004", "unknown-budget"),
    .info,
    summary: "A system does not say what it may cost, and until when it must be there.",
    why: """
      Two regions, three nines and a team on call all have a price. Without a budget every trade-off is made
      in the dark, and the first invoice makes it again.
      """,
    remedy: """
      Answer with `Budget and timeline:` under "Requirements and Constraints" in the page of the system, or with
      `requirements.budget` in its front matter.
      """,
    good: [
      ["systems/shop.md": system(answering: "- Budget and timeline: 40,000 EUR a month, by spring")]
    ],
    bad: [
      ["systems/shop.md": document("system", title: "⟦# Shop⟧")],
      ["systems/shop.md": system(answering: "- Budget and timeline: ⟦tbd⟧")],
    ],
    check: .handbook { view in
      OpenQuestion(
        words: { "What may `\($0)` cost, and until when must it be there?" },
        help: "Say it under `Budget and timeline:`, or name whom you have asked.",
        answers: { [$0.budget] }
      ).findings(view)
    }
  )
}
