/// Callers that give up before those whom they called.

package import Handbook

/// The callee works on for somebody who has gone, and then again for the caller's next attempt: Beyer and
/// others, "Site Reliability Engineering", chapter 22.
package struct TimeoutInversion: Sendable {
  /// The call that is given up, by the number of its relation.
  package let call: Int
  /// The call that its callee makes in turn, the slowest of those that it cannot answer without.
  package let nested: Int
  /// When the caller gives up.
  package let timeout: TimeSpan
  /// When the callee gives up.
  package let worst: TimeSpan
}

extension WaitingCalls {
  /// For every call that is given up too early, the slowest of the calls behind it.
  ///
  /// Calls in a cycle are left out: theirs is another problem.
  func inversions(in model: Architecture, _ graph: CallGraph) -> [TimeoutInversion] {
    let slowest = calls.map { numbers in
      numbers.filter { number in
        let relation = model.relations[number]
        return relation.isHard && durations[number] != nil && !graph.isInCycle(relation)
      }.max { left, right in isFaster(left, right) }
    }
    return calls.joined().compactMap { number in
      let relation = model.relations[number]
      guard let timeout = relation.timeout.value, let target = relation.targetElement,
        let nested = slowest[target], let duration = durations[nested], !graph.isInCycle(relation)
      else { return nil }
      let deadline = model.operation(of: relation)?.facts.deadline.value
      let worst = min(duration.worst, deadline ?? duration.worst)
      guard worst > timeout else { return nil }
      return TimeoutInversion(call: number, nested: nested, timeout: timeout, worst: worst)
    }
  }

  /// Of two that take the same time, the one that stands first is the slower.
  private func isFaster(_ left: Int, _ right: Int) -> Bool {
    guard let first = durations[left]?.worst, let second = durations[right]?.worst else {
      return false
    }
    return first == second ? left > right : first < second
  }
}
