/// How what the model knows of comes back after a loss: in which order, when, and losing how much.

internal import Base
package import Handbook

package struct RecoveryAnalysis: Sendable {
  /// Who cannot be back before whom: hard dependencies without a fallback, foreign stores, own databases.
  package let needs: [Need]
  package let order: RecoveryOrder
  /// For every element the earliest time by which it is back, in milliseconds, if all that is stated holds
  /// and all begin at once.
  package let parallel: RecoverySchedule
  /// The same if each begins only when what it needs is there.
  package let sequential: RecoverySchedule
  /// What each element stands for: its own time where it states one, else the longest of what it needs.
  package let promised: RecoverySchedule
  /// How much is lost at worst, where the stores are taken at their best and what lies outside at its word.
  package let loss: RecoverySchedule
  /// For every element the regions that it runs in, sorted, each once; nobody runs in more than a hundred.
  package let regions: [[String]]
  /// For every element, the failover plans that name it.
  private let failovers: [[Int]]

  /// What an element cannot do without: one relation, or several whose targets stand in for each other.
  package struct Need: Sendable, Equatable {
    package let waiter: Int
    package let relations: [Int]
  }

  package init(of model: Architecture) {
    needs = model.elements.flatMap { recoveryNeeds(of: $0, model) }
    let needs = needs.map { need in
      let providers = need.relations.compactMap { model.relations[$0].targetElement }
      return RecoverySchedule.Need(need.waiter, providers)
    }
    let own = model.elements.map { $0.ownRecovery.value?.milliseconds }
    let open = needs.filter { own[$0.waiter] == nil }
    order = RecoveryOrder(nodes: model.elements.count, needs: needs)
    parallel = RecoverySchedule(own: own, needs: needs, .parallel)
    sequential = RecoverySchedule(own: own, needs: needs, .sequential)
    promised = RecoverySchedule(own: own, needs: open, .parallel)
    loss = RecoverySchedule(own: model.elements.map(\.ownLoss), needs: needs, .parallel)
    regions = model.elements.map { element in
      Array(Set(model.locations(of: element).map(\.wholeRegion)).sorted().prefix(100))
    }
    failovers = plans(model.failovers, of: model)
  }

  /// The failover plans that are for an element, or for what it is a part of, of each at most twenty.
  package func failovers(of element: Element, _ model: Architecture) -> [Plan] {
    let numbers =
      failovers[element.number].prefix(20) + (element.parent.map { failovers[$0].prefix(20) } ?? [])
    return numbers.map { model.failovers[$0] }
  }

  /// The earliest that any of the providers of a need is back, as they state it, and by which relation.
  package func promise(to need: Need, _ model: Architecture) -> (relation: Int, time: TimeSpan)? {
    var first: (relation: Int, time: Int)?
    for relation in need.relations {
      guard let target = model.relations[relation].targetElement,
        let time = promised.times[target]
      else { return nil }
      if time < first?.time ?? .max { first = (relation, time) }
    }
    return first.map { ($0.relation, TimeSpan(milliseconds: $0.time)) }
  }
}

extension Element {
  /// In what time it is back by itself: what it states, or how long a store takes to be made anew.
  package var ownRecovery: Fact<TimeSpan> {
    isOwned ? owned.rebuildTime : facts.recovery.rto
  }

  fileprivate var ownLoss: Int? {
    switch kind {
    case .store: owned.loss?.span.milliseconds
    case .external: facts.recovery.rpo.value?.milliseconds
    case .person, .system, .service, .component, .channel: nil
    }
  }
}

/// Lines that stand in for each other are a need only when every one of them is known to be hard.
private func recoveryNeeds(of element: Element, _ model: Architecture) -> [RecoveryAnalysis.Need] {
  guard element.runs else { return [] }
  var needs: [RecoveryAnalysis.Need] = []
  var seen: Set<Int> = []
  var groups: [String: [Relation]] = [:]
  for number in model.outgoing[element.number] {
    let relation = model.relations[number]
    if let group = relation.facts.group.value {
      groups[group, default: []].append(relation)
    } else if relation.holdsUp(element), let target = relation.targetElement,
      seen.insert(target).inserted
    {
      needs.append(RecoveryAnalysis.Need(waiter: element.number, relations: [number]))
    }
  }
  for (_, group) in groups.sorted(by: { $0.key < $1.key })
  where group.allSatisfy({ $0.holdsUp(element) }) {
    needs.append(RecoveryAnalysis.Need(waiter: element.number, relations: group.map(\.number)))
  }
  return needs
}

extension Relation {
  fileprivate func holdsUp(_ element: Element) -> Bool {
    guard need == .fails, let target = targetElement else { return false }
    return target != element.number
  }
}

private func plans(_ plans: [Plan], of model: Architecture) -> [[Int]] {
  var byElement = [[Int]](repeating: [], count: model.elements.count)
  for (number, plan) in plans.enumerated() {
    for name in plan.facts.appliesTo.items() {
      guard let element = model.target(of: name.value).element,
        byElement[element].last != number
      else { continue }
      byElement[element].append(number)
    }
  }
  return byElement
}
