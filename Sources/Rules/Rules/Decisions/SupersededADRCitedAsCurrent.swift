/// Pages that lean on decisions which are out of force.

internal import Base
internal import Handbook
internal import Markdown

extension Rule {
  static let supersededADRCitedAsCurrent = Rule(
    RuleID("ADR007", "superseded-adr-cited-as-current"),
    .warning,
    summary:
      "A document cites a decision that is out of force, and not the one that took its place.",
    why: """
      Whoever follows the link reads a rule that no longer holds, and may well overlook the one word in
      its status that says so.
      """,
    remedy: """
      Cite the decision that holds now, or both. A citation whose paragraph says that the decision is
      history (*superseded*, *replaced*, *used to*…) is fine, and so are lists of decisions, change logs,
      and decisions themselves: a record speaks for its day, and only one that is newer than the
      replacement should know better.
      """,
    fix: .suggestion,
    good: [
      page("We queue, see [ADR-2](decisions/0002-use-a-log.md)."),
      page(
        "We log ([ADR-2](decisions/0002-use-a-log.md), before that [ADR-1](decisions/0001-use-a-queue.md))."
      ),
      page("[ADR-1](decisions/0001-use-a-queue.md) was replaced last year."),
    ],
    bad: [
      page("We queue, see [ADR-1](⟦decisions/0001-use-a-queue.md⟧)."),
      page("We queue, as ⟦ADR-0001⟧ says."),
    ],
    check: .handbook { view in
      let replacements = Replacements(view.handbook)
      return sources(view.handbook).flatMap { source in
        findings(in: DocumentView(number: source, whole: view), replacements)
      }
    }
  )
}

/// The documents that point at a decision out of force.
private func sources(_ handbook: Handbook) -> [Int] {
  let targets = handbook.decisions.documents.filter { handbook.documents[$0].isOutOfForce }
  return Set(targets.flatMap { handbook.backlinks[$0] }).sorted().filter { number in
    let document = handbook.documents[number]
    return !document.isIndex && !document.isChangeLog && !document.isOutOfForce
  }
}

private func findings(in view: DocumentView, _ replacements: Replacements) -> [Finding] {
  let citations = view.citations
  let cited = Set(citations.map(\.target))
  var told: Set<Int> = []
  var blocks: [Int: Bool] = [:]
  return citations.compactMap { citation in
    let target = view.handbook.documents[citation.target]
    guard target.isOutOfForce, !told.contains(citation.target),
      cited.isDisjoint(with: replacements.all(of: citation.target)),
      view.shouldKnow(citation, replacements)
    else { return nil }
    if let block = view.file.block(around: citation.range.start) {
      let isPast = blocks[block.range.start] ?? view.speaksOfPast(block, citations)
      blocks[block.range.start] = isPast
      if isPast { return nil }
    }
    told.insert(citation.target)
    return view.finding(for: citation, replacements.current(of: citation.target))
  }
}

extension DocumentView {
  fileprivate func finding(for citation: DecisionCitation, _ current: [Int]) -> Finding {
    let target = handbook.documents[citation.target]
    let names = current.prefix(3).map { handbook.documents[$0].decisionName }
    let status = target.decision?.status
    let stage = status?.value.stage.rawValue ?? ""
    let related = status.map {
      [Related(Place(target.path, $0.range), "the status of \(target.decisionName)")]
    }
    return finding(
      at: citation.range,
      names.isEmpty
        ? "\(target.decisionName) is \(stage)"
        : "\(target.decisionName) is \(stage), and \(names.joined(separator: " and ")) took its place",
      help: names.isEmpty
        ? "Cite what holds now, or say that the decision is history."
        : "Cite what took its place, or say that the decision is history.",
      related: related ?? [],
      fixes: current.count == 1 ? redirection(of: citation, to: current[0]) : [],
      subjects: [target.subject]
    )
  }

  /// Points the citation at the replacement, when it is written as one piece.
  private func redirection(of citation: DecisionCitation, to target: Int) -> [Fix] {
    let reference = citation.reference.reference
    let replacement = handbook.documents[target]
    guard file.source.text(citation.range) == reference.target else { return [] }
    let written: String
    switch reference.kind {
    case .mention: written = replacement.decisionName
    case .name: written = replacement.id
    case .link, .image:
      let path = relativePath(from: document.path.parent, to: replacement.path)
      written = SafeURL(path: path).text
    }
    let edit = Fix.Edit(Place(document.path, citation.range), written)
    return [Fix("Cite \(replacement.decisionName) instead", .suggestion, [edit])]
  }

  /// Whether a block is a list of decisions, or says that what it speaks of is over.
  fileprivate func speaksOfPast(
    _ block: MarkdownSurvey.Block,
    _ citations: [DecisionCitation]
  ) -> Bool {
    let isList =
      block.isListOrTable && Set(citations.inside(block.range).map(\.target)).count >= 3
    return isList || saysAny(of: signs, file.source.bytes[block.range.indices])
  }

  /// Whether a document should cite nothing that is out of force: a page always, a decision when it
  /// is newer than the replacement and builds upon what it cites.
  fileprivate func shouldKnow(_ citation: DecisionCitation, _ replacements: Replacements) -> Bool {
    guard let decision = document.decision else { return true }
    return decision.status?.value.stage == .accepted && isNewer(than: citation, replacements)
      && isInDecisionOrConsequences(citation, decision.parts)
      && !areRelated(number, citation.target)
  }

  /// Whether this decision came after the one that replaced what it cites.
  private func isNewer(than citation: DecisionCitation, _ replacements: Replacements) -> Bool {
    guard let date = document.decision?.date?.value else { return false }
    let dates = replacements.all(of: citation.target).map {
      handbook.documents[$0].decision?.date?.value
    }
    return !dates.isEmpty && dates.allSatisfy { $0.map { $0 < date } ?? false }
  }

  private func isInDecisionOrConsequences(_ citation: DecisionCitation, _ parts: DecisionParts)
    -> Bool
  {
    [parts.decision, parts.consequences].contains { heading in
      heading.map { file.sectionRange($0).indices.contains(citation.range.start) } ?? false
    }
  }

  private func areRelated(_ first: Int, _ second: Int) -> Bool {
    let log = handbook.decisions
    return log.relations(of: first).contains { $0.target == second }
      || log.relations(of: second).contains { $0.target == first }
  }
}

extension Document {
  fileprivate var isOutOfForce: Bool {
    switch decision?.status?.value.stage {
    case .superseded, .deprecated, .rejected: true
    case .accepted, .proposed, nil: false
    }
  }

  /// Pages that tell of the past by their nature.
  fileprivate var isChangeLog: Bool {
    let name = slug.lowercased()
    return ["change", "history", "release", "news"].contains { name.contains($0) }
  }
}

/// How words begin by which a paragraph says that what it speaks of is over.
private let signs = [
  "supersede", "supercede", "replace", "deprecat", "reject", "obsolet", "former", "no longer",
  "not any",
  "withdrawn", "histor", "previous", "original", "used to", "abandon", "revis", "instead", "until",
  "earlier", "overrid", "decided against", "declined", "retired", "outdated",
]

private func page(_ text: String) -> Example {
  [
    "decisions/0001-use-a-queue.md":
      "# 1. Use a queue\n\n## Status\n\nSuperseded by [2. Use a log](0002-use-a-log.md)\n",
    "decisions/0002-use-a-log.md":
      "# 2. Use a log\n\n## Status\n\nAccepted\n\nSupersedes [1. Use a queue](0001-use-a-queue.md)\n",
    "orders.md": "# Orders\n\n\(text)\n",
  ]
}
