/// Who waits for whom, without the calls that lead back to their caller.

package struct AcyclicCalls: Sendable {
  /// All elements, callers before those whom they call.
  package let order: [Int]
  /// The calls that begin at each element.
  package let arrows: [[CallArrow]]

  init(of model: Architecture, _ graph: CallGraph, _ waiting: WaitingCalls) {
    arrows = waiting.calls.map { numbers in
      numbers.compactMap { number in
        let relation = model.relations[number]
        guard let target = relation.targetElement, !graph.isInCycle(relation) else { return nil }
        return CallArrow(from: relation.source, to: target, number)
      }
    }
    // Stores call nobody, and the graph of calls does not know that they are called.
    let elements = graph.components.reversed().flatMap { $0 }
    order =
      elements.filter { !model.elements[$0].isOwned }
      + elements.filter { model.elements[$0].isOwned }
  }
}
