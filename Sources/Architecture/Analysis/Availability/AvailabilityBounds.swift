/// Which objectives of a model can be kept, and what lies behind each.

internal import Handbook

package struct AvailabilityBounds: Sendable {
  /// In the order of the elements; of those that promise something and need something.
  package let all: [AvailabilityBound]
  /// What others cannot do without while it states no objective, with the reliances on it of those
  /// that state one; in the order of the elements.
  package let unstated: [(element: Int, reliances: [Int])]

  init(of model: Architecture, _ reliances: Reliances) {
    let graph = ObjectiveGraph(
      model.elements.map { element in
        var node = ObjectiveGraph.Node(element)
        guard element.runs else { return node }
        node.needs = reliances.of[element.number].compactMap { number in
          ObjectiveGraph.Need(reliances.all[number], in: model)
        }
        return node
      }
    )
    all = model.elements.indices.compactMap { graph.bound(of: $0) }
    unstated = whatStatesNothing(graph, reliances, model)
  }
}

private func whatStatesNothing(
  _ graph: ObjectiveGraph,
  _ reliances: Reliances,
  _ model: Architecture
) -> [(element: Int, reliances: [Int])] {
  var relying: [Int: [Int]] = [:]
  for (number, reliance) in reliances.all.enumerated() {
    guard reliance.effect == .falls, !reliance.relations.isEmpty,
      graph.nodes[reliance.owner].target != nil,
      reliance.targets.allSatisfy({ model.elements[$0].runs })
    else { continue }
    for target in reliance.targets where graph.nodes[target].offered == nil {
      relying[target, default: []].append(number)
    }
  }
  return relying.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}

extension ObjectiveGraph.Node {
  /// An objective of 0% or 100% is a mistake of its own and bounds nothing.
  fileprivate init(_ element: Element) {
    self.init()
    guard element.runs else { return }
    let slo = element.facts.slo
    target = slo.availability.value.flatMap { $0.isObjective ? $0 : nil }
    intrinsic = slo.intrinsic.value.flatMap { $0.millionths > 0 ? $0 : nil }
    let offer = slo.availability.value ?? slo.promised.value ?? slo.intrinsic.value
    offered = offer.flatMap { $0.millionths > 0 ? $0 : nil }
  }
}

extension ObjectiveGraph.Need {
  /// Stores and channels have no objective of their own: they are a part of their owner's.
  fileprivate init?(_ reliance: Reliance, in model: Architecture) {
    guard reliance.effect == .falls, !reliance.relations.isEmpty,
      reliance.targets.allSatisfy({ model.elements[$0].runs })
    else { return nil }
    self.init(reliance.targets, relations: reliance.relations, group: reliance.group)
  }
}
