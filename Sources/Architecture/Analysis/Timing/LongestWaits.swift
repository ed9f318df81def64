/// For how long a request keeps others at work.

package import Handbook

/// Along one chain work may go on for the sum of the worst cases of its calls.
///
/// That is so when nobody is told that the caller has gone: the last attempt of a call may begin just before
/// its caller gives up, and its callee then makes its own calls in full.
package struct LongestWaits: Sendable {
  private let paths: HeaviestPaths<Int>

  init(_ graph: AcyclicCalls, _ waiting: WaitingCalls) {
    self.init(order: graph.order, arrows: graph.arrows) {
      waiting.durations[$0.relation]?.worst.milliseconds ?? 0
    }
  }

  /// Finds them on plain numbers; `time` says how long a call takes at worst, in milliseconds.
  package init(order: [Int], arrows: [[CallArrow]], time: (CallArrow) -> Int) {
    var reversed = [[CallArrow]](repeating: [], count: arrows.count)
    for arrow in arrows.joined() {
      reversed[arrow.target].append(
        CallArrow(from: arrow.target, to: arrow.source, arrow.relation)
      )
    }
    paths = HeaviestPaths(order: order.reversed(), arrows: reversed, start: 0) { sum, arrow in
      (TimeSpan(milliseconds: sum) + TimeSpan(milliseconds: time(arrow))).milliseconds
    }
  }

  /// Nothing when no call behind the element has a stated bound.
  package func longest(from element: Int) -> TimeSpan? {
    let milliseconds = paths.weights[element]
    return milliseconds > 0 ? TimeSpan(milliseconds: milliseconds) : nil
  }

  /// The numbers of the relations of that chain, in order.
  package func chain(from element: Int) -> [Int] {
    paths.path(to: element).reversed()
  }
}
