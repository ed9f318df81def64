/// The calls that elements wait for, those to stores included, and how long each may take.

internal import Base
package import Handbook

package struct WaitingCalls: Sendable {
  /// For every element, the numbers of the relations by which it waits, in the order of its document.
  package let calls: [[Int]]
  /// For every relation, how long it may take; nothing where nobody waits or no bound is stated.
  package let durations: [CallDuration?]

  package init(of model: Architecture) {
    var calls = [[Int]](repeating: [], count: model.elements.count)
    var durations = [CallDuration?](repeating: nil, count: model.relations.count)
    for relation in model.relations where relation.kind == .dependsOn && relation.isSync {
      guard let target = model.target(of: relation), target.number != relation.source,
        target.runs || target.kind == .store
      else { continue }
      calls[relation.source].append(relation.number)
      durations[relation.number] = relation.duration
    }
    self.calls = calls
    self.durations = durations
  }
}

/// How long something may take at worst that makes its hard calls one after the other.
package struct HandlerTime: Sendable {
  /// The calls that count, in the order of the document: one for each callee, since two operations of
  /// one are seldom needed for the same answer, and one for each group whose members stand in for each
  /// other.
  package let calls: [Int]
  package let worst: TimeSpan
  /// Whether a hard call has no bound that could be added.
  package let isLowerBound: Bool
}

extension WaitingCalls {
  /// What is behind the answer of an element.
  package func handlerTime(of element: Element, in model: Architecture) -> HandlerTime {
    var slowest: [Stage: Int] = [:]
    var isLowerBound = false
    for number in calls[element.number] where model.relations[number].isHard {
      guard let duration = durations[number] else {
        isLowerBound = true
        continue
      }
      isLowerBound = isLowerBound || duration.isLowerBound
      let stage = Stage(model.relations[number])
      let known = slowest[stage].flatMap { durations[$0]?.worst }
      if known.map({ $0 < duration.worst }) ?? true { slowest[stage] = number }
    }
    let counted = slowest.values.sorted()
    let worst = counted.compactMap { durations[$0]?.worst }.sum()
    return HandlerTime(calls: counted, worst: worst, isLowerBound: isLowerBound)
  }
}

/// What takes its time once, whichever of its calls is made.
private enum Stage: Hashable {
  case element(Int?)
  case group(String)

  init(_ call: Relation) {
    self = call.facts.group.value.map { .group($0) } ?? .element(call.targetElement)
  }
}
