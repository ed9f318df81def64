/// All decisions of a handbook and the lines between them.

package import Base

package struct DecisionLog: Sendable {
  /// By the number of the document in the handbook; nothing for a document that is no decision.
  package let decisions: [Decision?]
  /// Documents by the number of their decision, in the order of the handbook.
  package let byNumber: [Int: [Int]]
  /// For every document, where the relations of its decision lead; nothing for one that leads nowhere.
  package let targets: [[Int?]]
  /// Decisions that are named and do not exist.
  package let findings: [Finding]

  package static let empty = DecisionLog(decisions: [], byNumber: [:], targets: [])

  package init(
    decisions: [Decision?],
    byNumber: [Int: [Int]],
    targets: [[Int?]],
    findings: [Finding] = []
  ) {
    self.decisions = decisions
    self.byNumber = byNumber
    self.targets = targets
    self.findings = findings
  }
}

extension DecisionLog {
  /// The documents of decisions, in the order of the handbook.
  package var documents: [Int] {
    decisions.indices.filter { decisions[$0] != nil }
  }

  /// The relations of a document's decision whose other side is known.
  package func relations(of document: Int) -> [(relation: DecisionRelation, target: Int)] {
    guard let decision = decisions[document] else { return [] }
    return zip(decision.relations, targets[document]).compactMap { relation, target in
      target.map { (relation, $0) }
    }
  }
}
