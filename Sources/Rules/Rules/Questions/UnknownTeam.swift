/// Systems of which nobody says who builds and operates them.

import Architecture
import Base

extension Rule {
  static let unknownTeam = Rule(
    RuleID("CLR003", "unknown-team"),
    .info,
    summary: "A system does not say who builds and operates it, and what they can do.",
    why: """
      An architecture that its team cannot operate is the wrong one, however elegant. Five people on call do
      not run what fifty do: how many they are, and what they know, decides more than most measurements.
      """,
    remedy: """
      Answer with `Team:` under "Requirements and Constraints" in the page of the system: how many, with which
      skills, and what they can operate at night.
      """,
    good: [
      ["systems/shop.md": system(answering: "- Team: four teams of five, one of them on call")]
    ],
    bad: [
      ["systems/shop.md": document("system", title: "⟦# Shop⟧")],
      ["systems/shop.md": system(answering: "- Team: ⟦unknown⟧")],
    ],
    check: .handbook { view in
      OpenQuestion(
        words: { "Who builds and operates `\($0)`, and what can they do?" },
        help: "Say it under `Team:`, or name whom you have asked.",
        answers: { [$0.team] }
      ).findings(view)
    }
  )
}
