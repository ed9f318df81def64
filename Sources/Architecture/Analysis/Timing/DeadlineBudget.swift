/// A span of time that must do for several things done one after the other.

package import Handbook

/// Beyer and others, "Site Reliability Engineering", chapter 22: a server that has 30 s and spends 7 s
/// has 23 s left for what it calls; that one spends 4 s and leaves 19 s to the next.
package struct DeadlineBudget: Hashable, Sendable {
  package let total: TimeSpan
  package let spent: [TimeSpan]

  package init(_ total: TimeSpan, spent: [TimeSpan]) {
    self.total = total
    self.spent = spent
  }

  /// All that is spent.
  package var needed: TimeSpan { spent.sum() }

  package var isExceeded: Bool { needed > total }

  /// What is left after each, nothing once it is used up.
  package var left: [TimeSpan] {
    var left = total.milliseconds
    return spent.map { span in
      left = max(0, left - span.milliseconds)
      return TimeSpan(milliseconds: left)
    }
  }
}

/// The deadline of an operation against the calls behind it.
package struct OperationBudget: Sendable {
  package let element: Int
  /// The operation that gives up first, by its place in the element's list.
  package let operation: Int
  /// The other operations that give up before all calls are through.
  package let others: [Int]
  /// The numbers of the relations that the time is spent on.
  package let calls: [Int]
  package let budget: DeadlineBudget
  package let isLowerBound: Bool
}

extension WaitingCalls {
  /// For every element whose operations state deadlines, the tightest of them.
  ///
  /// A hard call is one without which there is no answer, so that each operation has to wait for all.
  func operationBudgets(in model: Architecture) -> [OperationBudget] {
    model.elements.compactMap { element in
      let deadlines = element.operations.enumerated().compactMap { index, operation in
        operation.facts.style.value == .async
          ? nil : operation.facts.deadline.value.map { (index: index, deadline: $0) }
      }
      guard let tightest = deadlines.min(by: { $0.deadline < $1.deadline }) else { return nil }
      let time = handlerTime(of: element, in: model)
      let spent = time.calls.compactMap { durations[$0]?.worst }
      let exceeded = deadlines.filter { $0.deadline < time.worst && $0.index != tightest.index }
      return OperationBudget(
        element: element.number,
        operation: tightest.index,
        others: exceeded.map(\.index),
        calls: time.calls,
        budget: DeadlineBudget(tightest.deadline, spent: spent),
        isLowerBound: time.isLowerBound
      )
    }
  }
}
