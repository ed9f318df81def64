/// Who waits for whom: the synchronous calls between whatever runs.

internal import Base

package struct CallGraph: Sendable {
  /// For every element, the numbers of the relations by which it calls others and waits, one for each
  /// operation; an element that calls itself is left out, which is a finding of its own.
  package let calls: [[Int]]
  /// For every element, the numbers of the relations by which it is called.
  package let callers: [[Int]]
  /// For every element, the elements that it calls, each once.
  package let callees: [[Int]]
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
    let callees = targets(of: calls, in: model)
    let components = strongComponents(of: callees)
    var component = [Int](repeating: 0, count: model.elements.count)
    for (number, members) in components.enumerated() {
      for member in members { component[member] = number }
    }
    self.calls = calls
    self.callers = callers
    self.callees = callees
    self.components = components
    self.component = component
  }

  /// For an element, one relation for each of the elements that call it.
  package func callsByCaller(to element: Int, in model: Architecture) -> [Int] {
    var last: Int?
    return callers[element].filter { number in
      let source = model.relations[number].source
      defer { last = source }
      return source != last
    }
  }

  /// Whether a call leads back to its caller by others.
  package func isInCycle(_ relation: Relation) -> Bool {
    guard let target = relation.targetElement else { return false }
    return component[relation.source] == component[target]
  }
}

/// The elements at the ends of relations, each once for each source.
private func targets(of calls: [[Int]], in model: Architecture) -> [[Int]] {
  var seen = [Int](repeating: -1, count: calls.count)
  return calls.enumerated().map { source, relations in
    relations.compactMap { number in
      guard let target = model.relations[number].targetElement, seen[target] != source else {
        return nil
      }
      seen[target] = source
      return target
    }
  }
}
