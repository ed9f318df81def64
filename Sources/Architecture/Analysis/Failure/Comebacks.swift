/// When what has fallen is back, and whether anybody has to do something for it.

package import Handbook

package struct Comeback: Hashable, Sendable {
  /// At the earliest, counted from the loss: the time to start again is not in it.
  package let time: TimeSpan
  package let means: Means
  /// What it had to wait for last, when that took longer than it would have taken alone.
  package let after: Int?

  package init(time: TimeSpan, means: Means, after: Int? = nil) {
    self.time = time
    self.means = means
    self.after = after
  }

  /// How it is done, the easiest first.
  package enum Means: Int, Comparable, Sendable {
    case automatic, unsaid, manual

    package static func < (left: Means, right: Means) -> Bool {
      left.rawValue < right.rawValue
    }
  }
}

extension FailureGraph {
  /// When everything that a loss took down is back: at its own time, and not before one of the targets
  /// of each need is.
  ///
  /// Those that are hit come back in the order of their times, and take with them whoever waited for
  /// nothing else, so that the time is that of sorting. Nothing is said of what waits for something
  /// without a time, or in a circle for itself.
  package func comebacks(
    after spread: FailureSpread,
    hits: [Int: Comeback?]
  ) -> [Comeback?] {
    var wait = Waiting(self, spread, hits)
    let known = hits.compactMap { node, comeback in comeback.map { (node, $0) } }
    let order = known.sorted { ($0.1.time, $0.0) < ($1.1.time, $1.0) }
    for (node, comeback) in order where spread.states[node] == .down {
      wait.settle(node, comeback, self)
    }
    return wait.comebacks
  }
}

/// What everything that is down still waits for.
private struct Waiting {
  private(set) var comebacks: [Comeback?]
  private var pending: [Int]
  private var means: [Comeback.Means]
  /// When those that are hit would be back if they needed nothing.
  private let alone: [Int: TimeSpan]
  /// Whether a need is one that fell, and nothing of it is back yet.
  private var isOpen: [Bool]

  init(_ graph: FailureGraph, _ spread: FailureSpread, _ hits: [Int: Comeback?]) {
    comebacks = [Comeback?](repeating: nil, count: graph.count)
    means = [Comeback.Means](repeating: .automatic, count: graph.count)
    alone = hits.compactMapValues { $0?.time }
    pending = (0..<graph.count).map { hits[$0] == nil ? 0 : 1 }
    isOpen = graph.needs.map { need in
      need.effect == .falls && need.targets.allSatisfy { spread.states[$0] == .down }
    }
    for (number, need) in graph.needs.enumerated() where isOpen[number] {
      pending[need.owner] += 1
    }
  }

  /// Takes one thing off what a node waits for, and goes on with whoever waited for the node.
  mutating func settle(_ node: Int, _ own: Comeback, _ graph: FailureGraph) {
    means[node] = max(means[node], own.means)
    pending[node] -= 1
    guard pending[node] == 0 else { return }
    comebacks[node] = Comeback(time: own.time, means: means[node])
    var back = [node]
    while let node = back.popLast() {
      for number in graph.needs(on: node) where isOpen[number] {
        isOpen[number] = false
        let owner = graph.needs[number].owner
        means[owner] = max(means[owner], means[node])
        pending[owner] -= 1
        guard pending[owner] == 0 else { continue }
        let after = alone[owner] == own.time ? nil : node
        comebacks[owner] = Comeback(time: own.time, means: means[owner], after: after)
        back.append(owner)
      }
    }
  }
}
