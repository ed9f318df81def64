/// What the documents of a handbook say about systems, as one model.

internal import Base
internal import Handbook

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Architecture: Sendable {
  /// In the order of their documents, what a document owns after it.
  package let elements: [Element]
  /// In the order of their sources, those of one source in the order of its document.
  package let relations: [Relation]
  package let workflows: [Workflow]
  package let dataFlows: [DataFlow]
  package let runbooks: [Plan]
  package let failovers: [Plan]
  package let capacities: [Plan]
  /// What runbooks are for, and what capacity plans are for.
  package let runbookTargets: PlanTargets
  package let capacityTargets: PlanTargets
  package let settings: ModelSettings
  /// For every element, the relations that begin at it.
  package let outgoing: [[Int]]
  /// For every element, the relations that end at it.
  package let incoming: [[Int]]
  /// For every element, the elements that are parts of it.
  package let parts: [[Int]]
  private let numbers: [String: [Int]]

  init(
    _ drafts: [ElementDraft],
    _ lines: [RelationDraft],
    _ others: OtherDocuments,
    _ settings: ModelSettings
  ) {
    let numbers = Dictionary(grouping: drafts.indices) { drafts[$0].id }
    let elements = drafts.enumerated().map { number, draft in
      let parent = draft.parentName.flatMap { numbers[$0]?.first { $0 != number } }
      return Element(draft, number: number, parent: parent)
    }
    let relations = lines.enumerated().map { number, draft in
      let target = resolved(draft.written.value, numbers, elements)
      let callee = target.element.map { elements[$0] }
      return Relation(draft, number: number, target, from: elements[draft.source], to: callee)
    }
    self.elements = elements
    self.relations = relations
    self.numbers = numbers
    self.settings = settings
    workflows = others.workflows
    dataFlows = others.dataFlows
    runbooks = others.runbooks
    failovers = others.failovers
    capacities = others.capacities
    runbookTargets = PlanTargets(of: others.runbooks)
    capacityTargets = PlanTargets(of: others.capacities)
    outgoing = grouped(relations, count: elements.count) { $0.source }
    incoming = grouped(relations, count: elements.count) { $0.targetElement }
    var parts = [[Int]](repeating: [], count: elements.count)
    for element in elements {
      if let parent = element.parent { parts[parent].append(element.number) }
    }
    self.parts = parts
  }
}

extension Architecture {
  /// The first element of an id.
  package func element(_ id: String) -> Element? {
    numbers[id]?.first.map { elements[$0] }
  }

  /// All elements of an id, more than one when it was given twice.
  package func elements(called id: String) -> [Element] {
    (numbers[id] ?? []).map { elements[$0] }
  }

  /// Where a name leads: `orders` or `orders/place-order`.
  package func target(of name: String) -> Relation.Target {
    resolved(name, numbers, elements)
  }

  /// Whether the handbook has a model at all.
  package var isEmpty: Bool { elements.isEmpty }

  package func source(of relation: Relation) -> Element { elements[relation.source] }

  package func target(of relation: Relation) -> Element? {
    relation.targetElement.map { elements[$0] }
  }

  package func operation(of relation: Relation) -> Operation? {
    guard case .operation(let number, let index) = relation.target else { return nil }
    return elements[number].operations[index]
  }

  package func relations(from element: Element) -> [Relation] {
    outgoing[element.number].map { relations[$0] }
  }

  package func relations(to element: Element) -> [Relation] {
    incoming[element.number].map { relations[$0] }
  }

  /// The team that answers for an element: its own, or that of what it is a part of.
  package func owner(of element: Element) -> Fact<String> {
    if !element.isOwned, element.kind != .component { return element.facts.owner }
    return element.parent.map { elements[$0].facts.owner } ?? .unknown
  }

  /// Where an element runs: its own locations, or those of what it is a part of.
  package func locations(of element: Element) -> [Location] {
    if element.kind == .service || element.kind == .external || element.kind == .system {
      return element.facts.deployment.locations.value?.values ?? []
    }
    return element.parent.map { locations(of: elements[$0]) } ?? []
  }
}

extension Relation.Target {
  package var element: Int? {
    switch self {
    case .element(let number), .operation(let number, _), .missingOperation(let number): number
    case .unresolved: nil
    }
  }
}

private func resolved(
  _ name: String,
  _ numbers: [String: [Int]],
  _ elements: [Element]
) -> Relation.Target {
  if let number = numbers[name]?.first { return .element(number) }
  guard let slash = name.firstIndex(of: "/"),
    let number = numbers[String(name[..<slash])]?.first
  else { return .unresolved }
  let operation = name[name.index(after: slash)...]
  let index = elements[number].operations.firstIndex { $0.id == operation }
  return index.map { .operation(number, $0) } ?? .missingOperation(number)
}

private func grouped(_ relations: [Relation], count: Int, by end: (Relation) -> Int?) -> [[Int]] {
  var groups = [[Int]](repeating: [], count: count)
  for relation in relations { if let end = end(relation) { groups[end].append(relation.number) } }
  return groups
}
