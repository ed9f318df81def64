/// What each element falls with, by the relations that are stated to be essential and have no fallback.

internal import Base

package struct HardNeeds: Sendable {
  package let graph: NeedGraph
  /// For every element, how many others that run it cannot work without at any distance, up to one more
  /// than `limit`.
  package let counts: [Int]

  package static let limit = 256

  init(of model: Architecture) {
    var needs = [[Int]](repeating: [], count: model.elements.count)
    var groups: [Int: [String: [Int]]] = [:]
    for relation in model.relations where relation.need == .fails {
      guard let target = relation.targetElement, target != relation.source else { continue }
      let source = model.needer(of: relation)
      if let group = relation.facts.group.value {
        groups[source, default: [:]][group, default: []].append(target)
      } else if needs[source].last != target {
        needs[source].append(target)
      }
    }
    let sorted = groups.mapValues { groups in groups.sorted { $0.key < $1.key }.map(\.value) }
    graph = NeedGraph(needs: needs, groups: sorted)
    counts = graph.counts(atMost: HardNeeds.limit) { model.elements[$0].runs }
  }

  /// The elements that cannot work without more than so many others, and need none of which that is true
  /// already; one for each circle of elements that need each other.
  package func first(over count: Int) -> [Int] {
    strongComponents(of: graph.arrows).compactMap { members -> Int? in
      let isOver = members.contains { counts[$0] > count }
      let circle = Set(members)
      let isInherited = members.contains { member in
        graph.arrows[member].contains { counts[$0] > count && !circle.contains($0) }
      }
      return isOver && !isInherited ? members.min() : nil
    }.sorted()
  }

  /// The elements that run and that one cannot work without, the nearest first, up to `limit`.
  package func running(for element: Int, in model: Architecture) -> [Element] {
    graph.needs(of: element, atMost: HardNeeds.limit).nodes.map { model.elements[$0] }
      .filter(\.runs)
  }
}

extension Architecture {
  /// What falls when the relation does: the element that draws it, or for a component what it is a part of.
  fileprivate func needer(of relation: Relation) -> Int {
    let source = elements[relation.source]
    return source.kind == .component ? source.parent ?? source.number : source.number
  }
}
