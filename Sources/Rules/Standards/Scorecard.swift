/// How well each service meets the seven standards, and what is missing.

package import Architecture
package import Base

package struct Scorecard: Sendable {
  /// For every service, in the order of the model, its score on every standard, in their order.
  package let rows: [Row]

  package struct Row: Sendable {
    /// The element, by its place in the model.
    package let element: Int
    package let scores: [Score]
  }

  package struct Score: Sendable {
    package let reached: Int
    package let total: Int
    /// What is not stated.
    package let missing: [String]
    /// What rules that are evidence have to say, each rule once.
    package let against: [Finding]
  }
}

/// What the rules found that are evidence of a standard, and which rules looked at all.
package struct LintEvidence: Sendable {
  fileprivate let findings: [BytePath: [Finding]]
  fileprivate let judged: Set<String>

  package init(_ findings: [Finding], judged: Set<String>) {
    let rules = Set(QualityStandard.all.flatMap(\.rules)).intersection(judged)
    let relevant = findings.filter { rules.contains($0.rule.code) }
    self.findings = Dictionary(grouping: relevant, by: \.place.path)
    self.judged = judged
  }
}

extension Scorecard {
  package init(
    _ model: Architecture,
    _ evidence: LintEvidence,
    _ standards: [QualityStandard] = QualityStandard.all
  ) {
    rows = model.elements.filter { $0.kind == .service }.map { service in
      let own = evidence.findings[service.path] ?? []
      let scores = standards.map { Score($0, service, model, own, judged: evidence.judged) }
      return Row(element: service.number, scores: scores)
    }
  }
}

extension Scorecard.Score {
  fileprivate init(
    _ standard: QualityStandard,
    _ service: Element,
    _ model: Architecture,
    _ findings: [Finding],
    judged: Set<String>
  ) {
    let rules = standard.rules.filter { judged.contains($0) }
    missing = standard.facts.filter { !$0.isThere(model, service) }.map(\.name)
    against = rules.compactMap { code in findings.first { $0.rule.code == code } }
    total = standard.facts.count + rules.count
    reached = total - missing.count - against.count
  }
}
