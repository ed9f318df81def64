/// What each element cannot do without, by the relations that are stated to be essential and have no fallback.

internal import Base

/// One such relation, or several whose targets stand in for each other so that any of them is enough.
package struct HardNeed: Sendable, Equatable {
  /// What falls: the element that draws the relations, or for a component what it is a part of.
  package let owner: Int
  /// Those of one target are but one need, that of the first.
  package let relations: [Int]
}

/// The needs of all elements that run, for whoever counts what falls and for whoever orders what comes back.
///
/// The style of a relation makes no difference here: whoever says `hard` of a message cannot start before
/// its receiver. `Reliances` answers another question, what becomes of something that is running; there the
/// same message waits and is caught up with.
package struct HardNeeds: Sendable {
  /// In the order of the elements, those of groups after the others.
  package let all: [HardNeed]
  package let graph: NeedGraph
  /// For every element, how many others that run it cannot work without at any distance, up to one more
  /// than `limit`.
  package let counts: [Int]

  package static let limit = 256

  package init(of model: Architecture) {
    all = model.elements.flatMap { hardNeeds(of: $0, model) }
    var needs = [[Int]](repeating: [], count: model.elements.count)
    var groups: [Int: [[Int]]] = [:]
    for need in all {
      let targets = need.relations.compactMap { model.relations[$0].targetElement }
      if targets.count == 1 {
        needs[need.owner].append(targets[0])
      } else {
        groups[need.owner, default: []].append(targets)
      }
    }
    graph = NeedGraph(needs: needs, groups: groups)
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

private func hardNeeds(of element: Element, _ model: Architecture) -> [HardNeed] {
  guard element.runs else { return [] }
  let components = model.parts[element.number].filter { model.elements[$0].kind == .component }
  let needs = ([element.number] + components).flatMap { source in
    hardNeeds(drawnBy: model.outgoing[source].map { model.relations[$0] }, of: element)
  }
  var seen: Set<Int> = []
  return needs.filter { need in
    guard need.relations.count == 1, let target = model.relations[need.relations[0]].targetElement
    else { return true }
    return seen.insert(target).inserted
  }
}

/// Lines that stand in for each other are a need only when every one of them is known to be hard: one that
/// leads nowhere, or of which nobody says, may be the one that always works.
private func hardNeeds(drawnBy relations: [Relation], of element: Element) -> [HardNeed] {
  var groups: [String: [Relation]] = [:]
  var needs: [HardNeed] = []
  for relation in relations {
    if let group = relation.facts.group.value {
      groups[group, default: []].append(relation)
    } else if relation.holdsUp(element) {
      needs.append(HardNeed(owner: element.number, relations: [relation.number]))
    }
  }
  for (_, group) in groups.sorted(by: { $0.key < $1.key })
  where group.allSatisfy({ $0.holdsUp(element) }) {
    var seen: Set<Int?> = []
    let firsts = group.filter { seen.insert($0.targetElement).inserted }
    needs.append(HardNeed(owner: element.number, relations: firsts.map(\.number)))
  }
  return needs
}

extension Relation {
  fileprivate func holdsUp(_ element: Element) -> Bool {
    need == .fails && targetElement != nil && targetElement != element.number
  }
}
