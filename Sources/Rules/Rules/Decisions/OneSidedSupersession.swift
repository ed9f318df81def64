/// Relations between decisions of which only one of the two knows.

internal import Base
internal import Handbook

extension Rule {
  static let oneSidedSupersession = Rule(
    RuleID("ADR005", "one-sided-supersession"),
    .warning,
    summary:
      "A decision says that it replaces or amends another, and the other does not say so, or the other way round.",
    why: """
      Most readers come to an old decision by a link or a search. When it does not say that something took
      its place, they follow it, and nothing on the page tells them otherwise.
      """,
    remedy: """
      Say it on both sides. Lintel adds the missing half where the other record has such lines: to its
      front matter, below its status, or to its links. What would change the words of a status
      is only done by `--unsafe-fixes`. A proposal does not replace anything yet.
      """,
    fix: .safe,
    good: [
      [
        "decisions/0001-use-a-queue.md": record(
          1,
          "Superseded by [2. Use a log](0002-use-a-log.md)"
        ),
        "decisions/0002-use-a-log.md": record(
          2,
          "Accepted\n\nSupersedes [1. Use a queue](0001-use-a-queue.md)"
        ),
      ],
      [
        "decisions/0001-use-a-queue.md": record(1, "Accepted"),
        "decisions/0002-use-a-log.md": record(
          2,
          "Proposed\n\nSupersedes [1. Use a queue](0001-use-a-queue.md)"
        ),
      ],
      [
        "decisions/0001-use-a-queue.md": record(
          1,
          "Superseded by [2. Use a log](0002-use-a-log.md)"
        ),
        "decisions/0002-use-a-log.md": record(2, "Accepted")
          + "With it we supersede [1. Use a queue](0001-use-a-queue.md).\n",
      ],
    ],
    bad: [
      [
        "decisions/0001-use-a-queue.md": record(1, "Accepted"),
        "decisions/0002-use-a-log.md": record(
          2,
          "Accepted\n\nSupersedes ⟦[1. Use a queue](0001-use-a-queue.md)⟧"
        ),
      ],
      [
        "decisions/0001-use-a-queue.md": record(
          1,
          "Superseded by ⟦[2. Use a log](0002-use-a-log.md)⟧"
        ),
        "decisions/0002-use-a-log.md": record(2, "Accepted"),
      ],
      [
        "decisions/0001-use-a-queue.md": "---\nstatus: accepted\n---\n# Use a queue\n",
        "decisions/0002-use-a-log.md":
          "---\nstatus: accepted\namends: [⟦ADR-0001⟧]\n---\n# Use a log\n",
      ],
    ],
    check: .handbook { view in
      let log = view.handbook.decisions
      let stated = Set(log.documents.flatMap { lines(from: $0, log).map(\.line) })
      var told: Set<Line> = []
      var spoken: [Int: SpokenRelations] = [:]
      return log.documents.flatMap { number in
        lines(from: number, log).compactMap { line, relation in
          guard !stated.contains(line.inverse), told.insert(line).inserted else { return nil }
          let words = spoken[line.target] ?? SpokenRelations(in: line.target, view)
          spoken[line.target] = words
          let isSpoken = words.hold(line.kind.inverse, of: line.source, view.handbook)
          return isSpoken ? nil : finding(line, relation, view)
        }
      }
    }
  )
}

/// What one document says of another.
private struct Line: Hashable {
  let source: Int
  let target: Int
  let kind: DecisionRelation.Kind

  var inverse: Line { Line(source: target, target: source, kind: kind.inverse) }
}

/// What a document says of others that those should say, too.
private func lines(
  from number: Int,
  _ log: DecisionLog
) -> [(line: Line, relation: DecisionRelation)] {
  log.relations(of: number).filter { relation, target in
    relation.kind != .relates && target != number && log.decisions[target] != nil
  }.map { (Line(source: number, target: $1, kind: $0.kind), $0) }
}

private func finding(_ line: Line, _ relation: DecisionRelation, _ view: HandbookView) -> Finding? {
  let document = view.handbook.documents[line.source]
  let other = view.handbook.documents[line.target]
  guard !document.isUndecided || line.kind == .supersededBy || line.kind == .amendedBy else {
    return nil
  }
  let status = other.decision?.status?.range ?? other.opening
  let fix = BackLink(in: other, kind: line.kind.inverse, to: document).fix
  return view.finding(
    at: Place(document.path, relation.range),
    "\(other.decisionName) does not say that it \(line.kind.inverse.verb) \(document.decisionName)",
    help: "Say it there, too.",
    related: [Related(Place(other.path, status), "the status of \(other.decisionName)")],
    fixes: fix.map { [$0] } ?? [],
    subjects: [document.subject, line.kind.rawValue, other.subject]
  )
}

extension DecisionRelation.Kind {
  fileprivate var verb: String {
    switch self {
    case .supersedes, .amends, .relates: rawValue
    case .supersededBy, .amendedBy: "is " + rawValue
    }
  }
}

extension Document {
  /// Whether it is a plan, or was turned down, so that it takes no place yet.
  fileprivate var isUndecided: Bool {
    decision?.status?.value.stage == .proposed || decision?.status?.value.stage == .rejected
  }
}

private func record(_ number: Int, _ status: String) -> String {
  "# \(number). Use it\n\n## Status\n\n\(status)\n\n## Decision\n\nWe will.\n"
}
