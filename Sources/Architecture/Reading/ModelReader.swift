/// Takes documents apart into elements, relations and whatever else they state.

internal import Base
internal import Handbook

struct ModelReader {
  private(set) var elements: [ElementDraft] = []
  private(set) var relations: [RelationDraft] = []
  private(set) var others = OtherDocuments()

  init() {}

  /// What several have read, in their order.
  init(joining readers: [ModelReader]) {
    elements.reserveCapacity(readers.reduce(0) { $0 + $1.elements.count })
    relations.reserveCapacity(readers.reduce(0) { $0 + $1.relations.count })
    for reader in readers {
      let first = elements.count
      elements += reader.elements
      relations += reader.relations.map { $0.moved(by: first) }
      others.add(reader.others)
    }
  }

  mutating func read(_ source: ModelSource) {
    switch source.kind {
    case "capacity": others.capacities.append(documented(source))
    case "data-flow": others.dataFlows.append(documented(source))
    case "failover": others.failovers.append(documented(source))
    case "runbook": others.runbooks.append(documented(source))
    case "workflow": others.workflows.append(workflow(source))
    default:
      guard let kind = Element.Kind(rawValue: source.kind) else { return }
      readElement(source, kind)
    }
  }

  private func documented<Facts: FactGroup>(_ source: ModelSource) -> Documented<Facts> {
    documented(source, source.facts())
  }

  private func documented<Facts>(_ source: ModelSource, _ facts: Facts) -> Documented<Facts> {
    Documented(
      id: source.id,
      title: source.title,
      place: source.place,
      document: source.document,
      kind: source.kind,
      facts: facts
    )
  }

  /// Steps stand in the front matter, or else in a table of the text.
  private func workflow(_ source: ModelSource) -> Workflow {
    var facts: WorkflowFacts = source.facts()
    guard let first = source.tables.steps.first else { return documented(source, facts) }
    if facts.steps.presence.isUnknown {
      facts.steps.presence = first.presence
      facts.steps.items = source.tables.steps
    } else {
      facts.explained.presence = first.presence
      facts.explained.items = source.tables.steps
    }
    return documented(source, facts)
  }
}

/// Documents that say something about elements.
struct OtherDocuments {
  var workflows: [Workflow] = []
  var dataFlows: [DataFlow] = []
  var runbooks: [Plan] = []
  var failovers: [Plan] = []
  var capacities: [Plan] = []

  mutating func add(_ others: OtherDocuments) {
    workflows += others.workflows
    dataFlows += others.dataFlows
    runbooks += others.runbooks
    failovers += others.failovers
    capacities += others.capacities
  }
}

// MARK: - Elements

extension ModelReader {
  private mutating func readElement(_ source: ModelSource, _ kind: Element.Kind) {
    var statement: Statement = source.facts()
    if statement.failureModes.presence.isUnknown {
      statement.failureModes = source.tables.failureModes
    }
    if statement.explained.isUnknown { statement.explained = source.tables.dependencies }
    statement.element.requirements.add(source.tables.answers)
    let facts = statement.element
    var draft = ElementDraft(
      id: source.id,
      kind: kind,
      name: facts.name.value ?? source.title,
      place: source.place,
      document: source.document
    )
    draft.state(facts)
    draft.parentName = facts.system.value
    draft.lists = statement.lists
    draft.failureModes = statement.failureModes
    draft.explained = statement.explained
    draft.operations = statement.provides.items.compactMap { facts in
      guard let id = facts.id.value else { return nil }
      return Operation(id: id, place: source.place(of: facts.presence), facts: facts)
    }
    let number = elements.count
    elements.append(draft)
    readParts(statement, source)
    readRelations(statement, source, from: number)
  }

  private mutating func readParts(_ statement: Statement, _ source: ModelSource) {
    for facts in statement.owns.items {
      guard let id = facts.id.value else { continue }
      let kind: Element.Kind = facts.kind.value?.isChannel == true ? .channel : .store
      var draft = ElementDraft(
        id: id,
        kind: kind,
        name: facts.name.value ?? id,
        place: source.place(of: facts.presence),
        document: source.document
      )
      draft.state(facts)
      draft.parentName = source.id
      elements.append(draft)
    }
    for facts in statement.components.items {
      guard let id = facts.id.value else { continue }
      var draft = ElementDraft(
        id: id,
        kind: .component,
        name: facts.name.value ?? id,
        place: source.place(of: facts.presence),
        document: source.document
      )
      var stated = ElementFacts()
      stated.name = facts.name
      stated.description = facts.purpose
      stated.technology = facts.technology
      draft.state(stated)
      draft.parentName = source.id
      let number = elements.count
      elements.append(draft)
      add(facts.uses, .componentUses, source, from: number)
    }
  }
}

// MARK: - Relations

extension ModelReader {
  private mutating func readRelations(
    _ statement: Statement,
    _ source: ModelSource,
    from number: Int
  ) {
    add(statement.dependsOn, .dependsOn, source, from: number)
    add(statement.uses, .uses, source, from: number)
    add(statement.reads, .reads, source, from: number)
    add(statement.publishes, .publishes, source, from: number)
    add(statement.consumes, .consumes, source, from: number)
    let named = Set(statement.dependsOn.items.compactMap { $0.target.value })
    for facts in statement.owns.items {
      guard let id = facts.id.value, case .stated(_, let spot) = facts.id, !named.contains(id)
      else {
        continue
      }
      let relation = RelationDraft(
        kind: .owns,
        source: number,
        written: Located(id, at: spot.range),
        place: source.place(of: facts.presence)
      )
      relations.append(relation)
    }
  }

  private mutating func add(
    _ list: FactList<RelationFacts>,
    _ kind: Relation.Kind,
    _ source: ModelSource,
    from number: Int
  ) {
    for facts in list.items {
      guard case .stated(let name, let spot) = facts.target.or(facts.topic) else { continue }
      let relation = RelationDraft(
        kind: kind,
        source: number,
        written: Located(name, at: spot.range),
        place: source.place(of: facts.presence),
        facts: Shared(facts)
      )
      relations.append(relation)
    }
  }

  private mutating func add(
    _ names: Fact<FactItems<String>>,
    _ kind: Relation.Kind,
    _ source: ModelSource,
    from number: Int
  ) {
    for name in names.items() {
      let relation = RelationDraft(
        kind: kind,
        source: number,
        written: name,
        place: Place(source.place.path, name.range)
      )
      relations.append(relation)
    }
  }
}

extension ModelSource {
  fileprivate func place(of presence: Presence) -> Place {
    presence.range.map { Place(place.path, $0) } ?? place
  }
}
