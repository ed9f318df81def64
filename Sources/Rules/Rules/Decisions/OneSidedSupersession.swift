/// Relations between decisions of which only one of the two knows.

internal import Base
internal import Handbook
internal import Markdown

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
      return log.documents.flatMap { number in
        lines(from: number, log).compactMap { line, relation in
          guard !stated.contains(line.inverse), told.insert(line).inserted else { return nil }
          return finding(line, relation, view)
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
  guard !DocumentView(number: line.target, whole: view).tells(of: line.source, line.kind.inverse)
  else { return nil }
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

extension DocumentView {
  /// Whether a paragraph says in free words what no line says: “we supersede ADR 18 with this one”.
  fileprivate func tells(of other: Int, _ kind: DecisionRelation.Kind) -> Bool {
    let number = handbook.documents[other].decisionNumber
    let links = handbook.links[self.number]
    return file.survey.references.contains { located in
      guard let block = file.block(around: located.range.start) else { return false }
      var isOther = number != nil && closingNumber(located.text) == number
      if case .document(other, _)? = links[located.reference] { isOther = true }
      guard isOther else { return false }
      let text = file.source.text(block.range).lowercased()
      return kind.stems.contains { text.contains($0) }
    }
  }
}

/// The number that a link's text ends with, wherever it may lead: `ADR 18`.
private func closingNumber(_ text: String) -> Int? {
  let bytes = Array(text.utf8)
  let start = bytes.lastIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? -1
  return Int(String(decoding: bytes[(start + 1)...].prefix(7), as: UTF8.self))
}

extension DecisionRelation.Kind {
  /// How words begin that say as much.
  fileprivate var stems: [String] {
    switch self {
    case .supersedes, .supersededBy: ["supersed", "superced", "replac", "supplant", "obsolet"]
    case .amends, .amendedBy, .relates: ["amend", "updat", "clarif", "exten", "refin", "chang"]
    }
  }

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
