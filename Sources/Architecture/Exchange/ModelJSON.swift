/// The model as JSON, in the words of the front matter it was read from.

package import Base
internal import Handbook

extension Architecture {
  /// Every element and every other document with what is known of it, and the lines between elements.
  ///
  /// `elements` and `documents` say all there is; `relations`, `locations` and `teams` follow from them, for
  /// those who would rather not work them out.
  package var json: JSON {
    [
      "version": 1,
      "elements": .array(elements.filter(\.hasDocument).map { json(of: $0) }),
      "documents": .array(others),
      "relations": .array(relations.map { json(of: $0) }),
      "locations": .array(allLocations.map { .string($0) }),
      "teams": .array(teams),
    ]
  }

  private func json(of element: Element) -> JSON {
    head(
      element.kind.rawValue,
      element.id,
      element.name,
      element.path,
      statement(of: element).members
    )
  }

  private var others: [JSON] {
    workflows.map(\.json) + dataFlows.map(\.json) + runbooks.map(\.json) + failovers.map(\.json)
      + capacities.map(\.json)
  }

  private func json(of relation: Relation) -> JSON {
    [
      "kind": .string(relation.kind.rawValue),
      "source": .string(source(of: relation).id),
      "target": .string(relation.written.value),
      "element": target(of: relation).map { .string($0.id) },
      "style": relation.style.map { .string($0.rawValue) },
      "criticality": relation.criticality.map { .string($0.rawValue) },
    ]
  }

  /// Every location that something runs in, in the order of their names.
  private var allLocations: [String] {
    Set(elements.flatMap { $0.facts.deployment.locations.value?.values ?? [] }).map(\.text).sorted()
  }

  private var teams: [JSON] {
    let owned = Dictionary(grouping: elements.filter { $0.facts.owner.value != nil }) {
      $0.facts.owner.value ?? ""
    }
    return owned.sorted { $0.key < $1.key }.map { team, elements in
      ["id": .string(team), "owns": .array(elements.map { .string($0.id) })]
    }
  }
}

extension Documented {
  fileprivate var json: JSON { head(kind, id, title, path, facts.members) }
}

private func head(
  _ kind: String,
  _ id: String,
  _ title: String,
  _ path: BytePath,
  _ members: [JSON.Member]
) -> JSON {
  let head: [JSON.Member] = [
    JSON.Member("kind", .string(kind)),
    JSON.Member("id", .string(id)),
    JSON.Member("title", .string(title)),
    JSON.Member("path", .string(path.display)),
  ]
  return .object(head + members)
}

// MARK: - Putting an element together again

extension Element {
  /// Whether it has a document of its own, and is not an entry in another's.
  fileprivate var hasDocument: Bool { !isOwned && kind != .component }
}

extension Architecture {
  /// All that the document of an element says.
  func statement(of element: Element) -> Statement {
    var statement = Statement()
    statement.element = element.facts
    statement.provides.presence = element.lists.provides
    statement.provides.items = element.operations.map(\.facts)
    statement.owns.presence = element.lists.owns
    statement.owns.items = parts(of: element).filter(\.isOwned).map(\.owned)
    statement.components.presence = element.lists.components
    statement.components.items = parts(of: element).filter { $0.kind == .component }.map(component)
    statement.dependsOn = list(.dependsOn, of: element, element.lists.dependsOn)
    statement.uses = list(.uses, of: element, element.lists.uses)
    statement.publishes = list(.publishes, of: element, element.lists.publishes)
    statement.consumes = list(.consumes, of: element, element.lists.consumes)
    statement.reads = names(.reads, of: element, element.lists.reads)
    statement.failureModes = element.failureModes
    statement.explained = element.explained
    return statement
  }

  /// What is declared in the document of an element itself.
  private func parts(of element: Element) -> [Element] {
    parts[element.number].map { elements[$0] }.filter { !$0.hasDocument && $0.path == element.path }
  }

  private func component(_ element: Element) -> ComponentFacts {
    var facts = ComponentFacts()
    facts.id = Fact(element.id, at: element.place.range)
    facts.name = element.facts.name
    facts.technology = element.facts.technology
    facts.purpose = element.facts.description
    let uses = relations(from: element).filter { $0.kind == .componentUses }.map(\.written)
    facts.uses = uses.isEmpty ? .unknown : Fact(FactItems(uses), at: element.place.range)
    return facts
  }

  private func list(
    _ kind: Relation.Kind,
    of element: Element,
    _ presence: Presence
  ) -> FactList<RelationFacts> {
    var list = FactList<RelationFacts>()
    list.presence = presence
    list.items = relations(from: element).filter { $0.kind == kind }.map(\.facts)
    return list
  }

  private func names(
    _ kind: Relation.Kind,
    of element: Element,
    _ presence: Presence
  ) -> Fact<FactItems<String>> {
    let names = relations(from: element).filter { $0.kind == kind }.map(\.written)
    switch presence {
    case .unknown: return .unknown
    case .none(let spot): return .none(spot)
    case .stated(let spot): return .stated(FactItems(names), spot)
    }
  }
}
