/// What falls when an element, a place or a provider is lost, and what helps then.

package import Architecture
package import Base
internal import Handbook

/// Works out what the loss of something comes to; a name that means nothing is refused.
package func impact(
  of name: String,
  _ request: LintRequest
) async throws(LintFailure) -> ImpactReport {
  let run = try LintRun(request)
  let handbook = try await run.handbook()
  let configuration = run.repository.configuration
  let model = await Architecture(handbook, configuration, workers: request.workers)
  guard let loss = model.loss(of: name) else {
    throw .unknownName(name, suggestion: closest(to: name, among: model.losable))
  }
  let reliances = Reliances(of: model)
  let impact = Failures(of: model, reliances).impact(of: loss, in: model)
  let folder = run.repository.contentFolder
  return ImpactReport(
    name: name,
    model: model,
    reliances: reliances,
    impact: impact,
    helps: Helps(of: model, handbook, folder).all(for: impact),
    contentFolder: folder,
    lines: lines(of: impact, model, handbook)
  )
}

/// What a loss comes to, with all that a person needs to know about it.
package struct ImpactReport: Sendable {
  /// What is lost, as it was asked.
  package let name: String
  package let model: Architecture
  package let reliances: Reliances
  package let impact: FailureImpact
  /// What is written for those that are down, by element.
  package let helps: [Int: [Help]]
  private let contentFolder: BytePath
  private let lines: [Int: LineMap]

  fileprivate init(
    name: String,
    model: Architecture,
    reliances: Reliances,
    impact: FailureImpact,
    helps: [Int: [Help]],
    contentFolder: BytePath,
    lines: [Int: LineMap]
  ) {
    self.name = name
    self.model = model
    self.reliances = reliances
    self.impact = impact
    self.helps = helps
    self.contentFolder = contentFolder
    self.lines = lines
  }

  /// A document that helps.
  package struct Help: Sendable {
    package let kind: Kind
    package let title: String
    /// Counted from the repository; nothing when there is no such document.
    package let path: BytePath?
    package let tested: CalendarDate?

    package enum Kind: String, Sendable {
      case runbook, failover, decision
    }
  }

  /// Where a relation is stated, counted from the repository.
  package func spot(of relation: Relation) -> (path: BytePath, line: Int)? {
    let source = model.elements[relation.source]
    guard let lines = source.document.flatMap({ lines[$0] }) else { return nil }
    let line = lines.lineIndex(of: relation.written.range.start) + 1
    return (source.path.moved(below: contentFolder), line)
  }
}

/// The lines of the documents whose relations a report may show.
private func lines(
  of impact: FailureImpact,
  _ model: Architecture,
  _ handbook: Handbook
) -> [Int: LineMap] {
  let touched = impact.spread.states.indices.filter { impact.spread.states[$0] > .standing }
  var lines: [Int: LineMap] = [:]
  for element in touched.map({ model.elements[$0] }) {
    guard let document = element.document, lines[document] == nil else { continue }
    lines[document] = LineMap(handbook.documents[document].file.source.bytes)
  }
  return lines
}

// MARK: - What helps

/// Runbooks, failover plans and decisions, by the elements that they name.
private struct Helps {
  private typealias Help = ImpactReport.Help

  private let model: Architecture
  private let runbooks: [String: [Plan]]
  private let runbooksByID: [String: Plan]
  private let failovers: [String: [Plan]]
  private let decisions: [String: [Help]]
  private let contentFolder: BytePath

  init(of model: Architecture, _ handbook: Handbook, _ contentFolder: BytePath) {
    self.model = model
    self.contentFolder = contentFolder
    runbooks = byElement(model.runbooks)
    runbooksByID = Dictionary(model.runbooks.map { ($0.id, $0) }) { first, _ in first }
    failovers = byElement(model.failovers)
    var decisions: [String: [Help]] = [:]
    for number in handbook.decisions.documents {
      let document = handbook.documents[number]
      guard let decision = document.decision, decision.status?.value.stage == .accepted else {
        continue
      }
      let path = document.path.moved(below: contentFolder)
      let help = Help(kind: .decision, title: document.title, path: path, tested: nil)
      for name in Set(decision.affects.map { String($0.value.prefix { $0 != "/" }) }) {
        decisions[name, default: []].append(help)
      }
    }
    self.decisions = decisions
  }

  /// Runbooks for all that is down; plans and decisions only for what the loss itself has hit.
  func all(for impact: FailureImpact) -> [Int: [ImpactReport.Help]] {
    var all: [Int: [Help]] = [:]
    for element in model.elements where impact.spread.states[element.number] == .down {
      var helps = runbooks(for: element)
      if impact.survivals[element.number] != nil {
        helps += (failovers[element.id] ?? []).filter { $0.isFor(impact.loss) }
          .map { help(.failover, $0) }
        helps += decisions[element.id] ?? []
      }
      if !helps.isEmpty { all[element.number] = helps }
    }
    return all
  }

  private func runbooks(for element: Element) -> [Help] {
    let plans = runbooks[element.id] ?? []
    guard let name = element.facts.observability.runbook.value else {
      return plans.map { help(.runbook, $0) }
    }
    let own = runbooksByID[name]
    let others = plans.filter { $0.id != name }.map { help(.runbook, $0) }
    return [
      own.map { help(.runbook, $0) } ?? Help(kind: .runbook, title: name, path: nil, tested: nil)
    ]
      + others
  }

  private func help(_ kind: Help.Kind, _ plan: Plan) -> Help {
    Help(
      kind: kind,
      title: plan.title,
      path: plan.path.moved(below: contentFolder),
      tested: plan.facts.tested.value
    )
  }
}

private func byElement(_ plans: [Plan]) -> [String: [Plan]] {
  var named: [String: [Plan]] = [:]
  for plan in plans {
    for name in Set(plan.facts.appliesTo.items().map(\.value)) {
      named[name, default: []].append(plan)
    }
  }
  return named
}

extension Plan {
  /// Whether a failover plan is for this loss: it names no place to leave, or one that is lost.
  fileprivate func isFor(_ loss: Loss) -> Bool {
    guard let from = facts.from.value else { return true }
    if case .element = loss { return true }
    return loss.takes(from)
  }
}
