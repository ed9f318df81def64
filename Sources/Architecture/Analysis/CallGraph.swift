/// Who waits for whom: the synchronous calls between whatever runs.

internal import Base

package struct CallGraph: Sendable {
  /// For every element, the numbers of the relations by which it calls others and waits, one for each
  /// operation; an element that calls itself is left out, which is a finding of its own.
  package let calls: [[Int]]
  /// For every element, the numbers of the relations by which it is called.
  package let callers: [[Int]]
  /// For every element, the number of its part of the graph in which everybody calls everybody.
  package let component: [Int]
  /// The parts, those that are called before those that call them.
  package let components: [[Int]]

  package init(of model: Architecture) {
    var calls = [[Int]](repeating: [], count: model.elements.count)
    var callers = calls
    for relation in model.relations where relation.kind == .dependsOn && relation.isSync {
      guard let target = model.target(of: relation), target.runs, target.number != relation.source
      else { continue }
      calls[relation.source].append(relation.number)
      callers[target.number].append(relation.number)
    }
    let arrows = calls.map { $0.compactMap { model.relations[$0].targetElement } }
    let components = strongComponents(of: arrows)
    var component = [Int](repeating: 0, count: model.elements.count)
    for (number, members) in components.enumerated() {
      for member in members { component[member] = number }
    }
    self.calls = calls
    self.callers = callers
    self.components = components
    self.component = component
  }

  /// Whether a call leads back to its caller by others.
  package func isInCycle(_ relation: Relation) -> Bool {
    guard let target = relation.targetElement else { return false }
    return component[relation.source] == component[target]
  }
}
