/// What falls when something is lost.

internal import Handbook

package struct Failures: Sendable {
  /// Its needs are the reliances of the model, by the same numbers.
  package let graph: FailureGraph
  private let reliances: Reliances

  package init(of model: Architecture, _ reliances: Reliances) {
    self.reliances = reliances
    graph = FailureGraph(
      count: model.elements.count,
      reliances.all.map { FailureGraph.Need($0.owner, on: $0.targets, $0.effect) }
    )
  }

  /// What a loss comes to.
  package func impact(of loss: Loss, in model: Architecture) -> FailureImpact {
    let survivals = survivals(of: loss, in: model)
    let hits = survivals.filter { $0.value.state > .standing }
    let order = hits.keys.sorted()
    let spread = graph.spread(order.map { ($0, hits[$0]?.state ?? .down) })
    var comebacks: [Int: Comeback?] = [:]
    for (number, survival) in hits where survival.state == .down {
      let needsPlace = survival == .gone && !loss.isElement
      comebacks[number] = .some(model.ownComeback(of: number, needsPlace: needsPlace))
    }
    return FailureImpact(
      loss: loss,
      spread: spread,
      survivals: survivals,
      comebacks: graph.comebacks(after: spread, hits: comebacks),
      spared: spared(spread),
      unplaced: loss.isElement ? [] : model.unplaced.map(\.number)
    )
  }

  /// Needs of which something is gone and something still stands.
  private func spared(_ spread: FailureSpread) -> [Int] {
    reliances.all.indices.filter { number in
      let targets = reliances.all[number].targets
      guard targets.count > 1, !reliances.all[number].relations.isEmpty,
        spread.states[reliances.all[number].owner] < .down
      else { return false }
      let down = targets.count { spread.states[$0] == .down }
      return down > 0 && down < targets.count
    }
  }
}

/// What a loss comes to, and why.
package struct FailureImpact: Sendable {
  package let loss: Loss
  /// By element; the numbers of needs are those of reliances.
  package let spread: FailureSpread
  /// What the loss itself touches, by element.
  package let survivals: [Int: Survival]
  /// When what is down is back, by element.
  package let comebacks: [Comeback?]
  /// The reliances that hold by an alternative.
  package let spared: [Int]
  /// What runs and says nothing of where: no loss of a place reaches it here.
  package let unplaced: [Int]
}

// MARK: - What is hit

extension Failures {
  private func survivals(of loss: Loss, in model: Architecture) -> [Int: Survival] {
    if case .element(let number) = loss { return model.lost(with: number) }
    var survivals: [Int: Survival] = [:]
    for element in model.elements {
      guard let placing = model.placing(element) else { continue }
      let deployment = placing.facts.deployment
      let locations = deployment.locations.value?.values ?? []
      let survival = Survival(of: locations, deployment.topology.value, after: loss)
      if survival != .untouched { survivals[element.number] = survival }
    }
    if case .provider(let provider) = loss {
      for element in model.elements where element.facts.provider.value == provider {
        survivals[element.number] = .gone
      }
    }
    return survivals
  }
}

extension Loss {
  fileprivate var isElement: Bool {
    if case .element = self { true } else { false }
  }
}

extension Architecture {
  /// An element, and all that runs in it when it is a system.
  ///
  /// A service leaves its data behind.
  fileprivate func lost(with number: Int) -> [Int: Survival] {
    var lost: [Int: Survival] = [number: .gone]
    var path = [number]
    while let node = path.popLast() {
      for part in parts[node] where elements[part].runs && lost[part] == nil {
        lost[part] = .gone
        path.append(part)
      }
    }
    return lost
  }

  /// What says where an element runs: itself, or what it is a part of.
  ///
  /// Components fall with their service, and people are everywhere.
  fileprivate func placing(_ element: Element) -> Element? {
    guard element.kind != .component, element.kind != .person else { return nil }
    return wholes(of: element).first { $0.facts.deployment.locations.value != nil }
  }

  fileprivate var unplaced: [Element] {
    elements.filter { $0.runs && $0.kind != .system && placing($0) == nil }
  }

  /// How something that is hit comes back, as far as it is said.
  ///
  /// A store is made anew in its own time or comes back with its owner; what has no objective is back
  /// when it is repaired, as measured. Nothing of ours fails over by itself when no place of it is left.
  fileprivate func ownComeback(of number: Int, needsPlace: Bool) -> Comeback? {
    let element = elements[number]
    let owner = home(of: element)
    let recovery = owner.facts.recovery
    let measured = recovery.repair.value.map { $0 + (recovery.detection.value ?? .zero) }
    let means: Comeback.Means =
      switch recovery.failover.value {
      case _ where needsPlace && owner.kind != .external: .manual
      case .automatic: .automatic
      case .manual: .manual
      case nil: .unsaid
      }
    let time = element.owned.rebuild.value ?? recovery.rto.value ?? measured
    return time.map { Comeback(time: $0, means: means) }
  }
}
