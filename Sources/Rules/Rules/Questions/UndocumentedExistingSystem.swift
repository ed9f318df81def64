/// Systems of which nobody says what is there already.

import Architecture
import Base

extension Rule {
  static let undocumentedExistingSystem = Rule(
    RuleID("CLR005", "undocumented-existing-system"),
    .info,
    summary: "A system does not say what is there already and has to be lived with.",
    why: """
      Few systems are built on a green field. What exists decides the order of things: whose data is right
      meanwhile, what cannot be switched off, which debt has to be paid first.
      """,
    remedy: """
      Answer with `Existing systems and technical debt:` under "Requirements and Constraints" in the page of the
      system. That there is nothing is an answer as well.
      """,
    good: [
      ["systems/shop.md": system(answering: "- Existing systems and technical debt: none is left")]
    ],
    bad: [
      ["systems/shop.md": document("system", title: "⟦# Shop⟧")],
      [
        "systems/shop.md": system(
          answering: "- Existing systems and technical debt: ⟦unclear, the list of jobs is missing⟧"
        )
      ],
    ],
    check: .handbook { view in
      OpenQuestion(
        words: { "What is there before `\($0)`, and which debt does it inherit?" },
        help: "Say it under `Existing systems and technical debt:`, or that there is nothing.",
        answers: { [$0.existing] }
      ).findings(view)
    }
  )
}
