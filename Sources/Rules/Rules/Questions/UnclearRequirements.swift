/// Systems of which nobody says what they must do, and what for.

import Architecture
import Base

extension Rule {
  static let unclearRequirements = Rule(
    RuleID("CLR001", "unclear-requirements"),
    .info,
    summary: "A system says neither what it must be able to do nor what it is worth.",
    why: """
      Whoever designs without knowing what for solves a problem of their own. A sentence is enough; an
      open question that is written down, with whom it was asked of, is worth more than a guess.
      """,
    remedy: """
      Answer under "Requirements and Constraints" in the page of the system, with `Functional requirements:`
      or `Business goals and constraints:`, or under `requirements` in its front matter.
      """,
    good: [
      ["systems/shop.md": system(answering: "- Functional requirements: buy, pay, track, return")]
    ],
    bad: [
      ["systems/shop.md": document("system", title: "⟦# Shop⟧")],
      [
        "systems/shop.md": system(
          answering: "- Functional requirements: ⟦open, asked of sales on 3 November⟧"
        )
      ],
    ],
    check: .handbook { view in
      OpenQuestion(
        words: { "What must `\($0)` be able to do, and what makes it worth its cost?" },
        help:
          "Say it under `Functional requirements:` or `Business goals and constraints:`, or name whom you have asked.",
        answers: { [$0.functional, $0.goals] }
      ).findings(view)
    }
  )
}
