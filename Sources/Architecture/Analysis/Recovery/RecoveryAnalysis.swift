/// How what the model knows of comes back after a loss: in which order, when, and losing how much.

internal import Base
package import Handbook

package struct RecoveryAnalysis: Sendable {
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

  /// Nobody is back before what it cannot do without.
  package init(of model: Architecture, _ needs: HardNeeds) {
    let needs = needs.all.map { need in
      let providers = need.relations.compactMap { model.relations[$0].targetElement }
      return RecoverySchedule.Need(need.owner, providers)
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
  package func promise(to need: HardNeed, _ model: Architecture) -> (relation: Int, time: TimeSpan)?
  {
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
