/// A rule that asks for the evidence of a standard.

import Architecture
import Base

/// One finding for each service that lacks something, at its title.
func unproven(_ standard: QualityStandard) -> Rule.Check {
  .scoring { view, evidence in
    Scorecard(view.model, evidence, [standard]).rows.compactMap { row in
      guard let score = row.scores.first, score.reached < score.total else { return nil }
      return view.finding(row, score, standard)
    }
  }
}

extension HandbookView {
  fileprivate func finding(
    _ row: Scorecard.Row,
    _ score: Scorecard.Score,
    _ standard: QualityStandard
  ) -> Finding {
    let service = model.elements[row.element]
    let lacks = score.missing + score.against.map { "peace with \($0.rule.code)" }
    return finding(
      at: service.place,
      "`\(service.id)` shows \(score.reached) of the \(score.total) signs of \(standard.name)",
      help: "Missing: \(lacks.joined(separator: ", ")).",
      related: score.against.prefix(5).map { Related($0.place, "\($0.message.text)") },
      subjects: [service.id]
    )
  }
}
