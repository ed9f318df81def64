/// When each of several things is back, if some of them wait for others.

/// Something is back once each of its needs is answered, a need by the first of its providers that is back.
///
/// Most needs have but one provider. This is the shortest path problem for AND and OR, solved
/// as by Knuth, "A Generalization of Dijkstra's Algorithm" (1977): whatever is back first holds nobody up any
/// more. It takes the time of a sort of all needs, whatever the graph looks like.
package struct RecoverySchedule: Sendable, Equatable {
  /// For every node, when it is back; nothing for those that wait for each other, and whoever waits for them.
  package private(set) var times: [Int?]
  /// For every node, the provider that it waited for last; nothing when its own time was the longest.
  package private(set) var causes: [Int?]

  /// How the time of a node follows from its own and that of whatever it waited for last.
  package enum Mode: Sendable {
    /// All begin at once, so the longest time counts.
    case parallel
    /// A node begins only when what it needs is back, so the times add up.
    case sequential
  }

  /// Something that cannot be back before one of the providers is.
  package struct Need: Sendable, Equatable {
    package let waiter: Int
    package let providers: [Int]

    package init(_ waiter: Int, _ providers: [Int]) {
      self.waiter = waiter
      self.providers = providers
    }
  }

  /// Times count from the loss, and what is unknown counts as nothing: the result is a lower bound.
  ///
  /// Each node has in `own` how long it takes by itself.
  package init(own: [Int?], needs: [Need], _ mode: Mode) {
    times = [Int?](repeating: nil, count: own.count)
    causes = times
    var waiting = [Int](repeating: 0, count: own.count)
    var answers = [[Int]](repeating: [], count: own.count)
    for (number, need) in needs.enumerated() {
      waiting[need.waiter] += 1
      for provider in need.providers { answers[provider].append(number) }
    }
    var isAnswered = [Bool](repeating: false, count: needs.count)
    var queue = TimeQueue()
    for node in own.indices where waiting[node] == 0 { queue.insert(own[node] ?? 0, node) }
    while let (time, node) = queue.removeFirst() {
      times[node] = time
      for number in answers[node] where !isAnswered[number] {
        isAnswered[number] = true
        let waiter = needs[number].waiter
        waiting[waiter] -= 1
        guard waiting[waiter] == 0 else { continue }
        let (whole, isOwn) = combined(own[waiter] ?? 0, time, mode)
        causes[waiter] = isOwn ? nil : node
        queue.insert(whole, waiter)
      }
    }
  }

  /// From a node to what holds it up, and so on to the last thing that waits for nothing, or to a limit.
  package func path(from node: Int, limit: Int = .max) -> [Int] {
    var path = [node]
    while path.count < limit, let last = path.last, let cause = causes[last] { path.append(cause) }
    return path
  }
}

/// Whatever comes back later than others comes out of the queue later, so the last need is the longest.
private func combined(
  _ own: Int,
  _ time: Int,
  _ mode: RecoverySchedule.Mode
) -> (whole: Int, isOwn: Bool) {
  switch mode {
  case .parallel: return (max(own, time), own >= time)
  case .sequential:
    let (sum, overflows) = own.addingReportingOverflow(time)
    return (overflows ? .max : sum, time == 0)
  }
}

/// Nodes by their times, the earliest first, as a binary heap; of equal times the lower node is first.
private struct TimeQueue {
  private var entries: [(time: Int, node: Int)] = []

  mutating func insert(_ time: Int, _ node: Int) {
    entries.append((time, node))
    var child = entries.count - 1
    while child > 0, entries[child] < entries[(child - 1) / 2] {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeFirst() -> (time: Int, node: Int)? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else { return last }
    entries[0] = last
    var parent = 0
    while let child = lesserChild(of: parent), entries[child] < entries[parent] {
      entries.swapAt(child, parent)
      parent = child
    }
    return first
  }

  private func lesserChild(of parent: Int) -> Int? {
    let left = 2 * parent + 1
    guard left < entries.count else { return nil }
    return left + 1 < entries.count && entries[left + 1] < entries[left] ? left + 1 : left
  }
}
