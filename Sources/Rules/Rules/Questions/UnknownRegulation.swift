/// Systems of which nobody says which laws and contracts apply.

import Architecture
import Base

extension Rule {
  static let unknownRegulation = Rule(
    RuleID("CLR006", "unknown-regulation"),
    .info,
    summary: "A system does not say which laws, contracts and standards apply to it.",
    why: """
      Where data may be, how long it has to be kept and who may see it is decided by others. To learn it after
      the regions have been chosen is to choose them twice.
      """,
    remedy: """
      Answer with `Compliance:` under "Requirements and Constraints" in the page of the system, or with
      `requirements.compliance` in its front matter; an empty list says that nothing applies.
      """,
    good: [
      ["systems/shop.md": system(answering: "- Compliance: the data protection law, for customers")]
    ],
    bad: [
      ["systems/shop.md": document("system", title: "⟦# Shop⟧")],
      ["systems/shop.md": system(answering: "- Compliance: ⟦open⟧")],
    ],
    check: .handbook { view in
      OpenQuestion(
        words: { "Which laws, contracts and standards apply to `\($0)`?" },
        help: "Say it under `Compliance:`, or set `requirements.compliance` to an empty list.",
        answers: { [$0.compliance.text] }
      ).findings(view)
    }
  )
}
