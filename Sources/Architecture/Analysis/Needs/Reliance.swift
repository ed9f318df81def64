/// Something that an element relies on: another element, or several of which any is enough.

package struct Reliance: Sendable {
  /// Who relies on it.
  package let owner: Int
  /// What it relies on, each once.
  package let targets: [Int]
  /// The relations that say so, in the order of the document; none where it follows from what an
  /// element is: a component runs in its service.
  package let relations: [Int]
  /// The name under which targets stand in for each other.
  package let group: String?
  package let effect: Effect

  /// What becomes of the owner when all targets are gone.
  package enum Effect: Hashable, Sendable, CaseIterable {
    /// It falls.
    case falls
    /// It does something else instead: the relation is hard and has a fallback.
    case fallsBack
    /// It does less, by something that was never essential.
    case lacks
    /// Somebody notices: a person who uses it, a system that it is a part of.
    case notices
    /// Work waits and is caught up with: the relation is asynchronous.
    case waits
    /// No new messages come: it listens to a channel, or is a channel that nobody writes to.
    case hears
    /// Nobody says.
    case unknown
  }
}

/// All that the elements of a model rely on, and what becomes of them without it while they run.
///
/// What they cannot do without at all, running or not, are the `HardNeeds`.
package struct Reliances: Sendable {
  package let all: [Reliance]
  /// For every element, the numbers of its own.
  package let of: [[Int]]

  package init(of model: Architecture) {
    var all: [Reliance] = []
    for element in model.elements { all += stated(of: element, in: model) }
    all += implied(in: model)
    var of = [[Int]](repeating: [], count: model.elements.count)
    for (number, reliance) in all.enumerated() { of[reliance.owner].append(number) }
    self.all = all
    self.of = of
  }
}

/// What the relations of an element say.
///
/// Calls of several operations of one element are one reliance, and so are the members of a group.
private func stated(of element: Element, in model: Architecture) -> [Reliance] {
  var order: [Bundle] = []
  var relations: [Bundle: [Relation]] = [:]
  for relation in model.relations(from: element) {
    let bundle: Bundle
    if let group = relation.facts.group.value {
      bundle = .group(group)
    } else if let target = relation.targetElement, target != element.number {
      bundle = .target(target, effect(of: relation, by: element))
    } else {
      continue
    }
    if relations[bundle] == nil { order.append(bundle) }
    relations[bundle, default: []].append(relation)
  }
  return order.compactMap { bundle in
    reliance(of: element, on: relations[bundle] ?? [], as: bundle)
  }
}

private enum Bundle: Hashable {
  case target(Int, Reliance.Effect)
  case group(String)
}

private func reliance(
  of element: Element,
  on relations: [Relation],
  as bundle: Bundle
) -> Reliance? {
  var seen: Set<Int> = [element.number]
  let targets = relations.compactMap(\.targetElement).filter { seen.insert($0).inserted }
  guard !targets.isEmpty else { return nil }
  let effect =
    switch bundle {
    case .target(_, let effect): effect
    case .group: groupEffect(of: relations, by: element)
    }
  return Reliance(
    owner: element.number,
    targets: targets,
    relations: relations.map(\.number),
    group: relations.first?.facts.group.value,
    effect: effect
  )
}

private func effect(of relation: Relation, by source: Element) -> Reliance.Effect {
  if relation.kind == .consumes { return .hears }
  if relation.style == .async { return .waits }
  if relation.isHard { return relation.need == .fails ? .falls : .fallsBack }
  if relation.criticality == .soft { return .lacks }
  return source.kind == .person ? .notices : .unknown
}

/// The members of a group are as essential as the most essential of them, and what is done without one
/// of them is done without all; a member that leads nowhere may be the one that always works.
private func groupEffect(of relations: [Relation], by source: Element) -> Reliance.Effect {
  guard relations.allSatisfy({ $0.targetElement != nil }) else { return .unknown }
  let effects = Set(relations.map { effect(of: $0, by: source) })
  if effects.contains(.falls), effects.contains(.fallsBack) { return .fallsBack }
  let order: [Reliance.Effect] = [.waits, .hears, .falls, .fallsBack, .lacks, .notices]
  return order.first(where: effects.contains) ?? .unknown
}

/// What goes without saying: a component runs in its service, a system falls with the last of its
/// services, a channel that nobody writes to has nothing new.
private func implied(in model: Architecture) -> [Reliance] {
  var all: [Reliance] = []
  func add(_ owner: Int, _ targets: [Int], _ effect: Reliance.Effect) {
    guard !targets.isEmpty else { return }
    let reliance = Reliance(
      owner: owner,
      targets: targets,
      relations: [],
      group: nil,
      effect: effect
    )
    all.append(reliance)
  }
  for element in model.elements {
    switch element.kind {
    case .component: add(element.number, element.parent.map { [$0] } ?? [], .falls)
    case .system:
      let running = model.parts[element.number].filter { model.elements[$0].runs }
      add(element.number, running, .falls)
      for part in running { add(element.number, [part], .notices) }
    case .channel:
      let writers = model.relations(to: element).filter { $0.kind == .publishes }.map(\.source)
      add(element.number, Array(Set(writers)).sorted(), .hears)
    case .person, .external, .service, .store: break
    }
  }
  return all
}
