/// The one place where work runs in parallel.

import Synchronization

/// Maps every input on up to `workers` tasks and keeps the order of the inputs.
///
/// Workers take small runs of inputs from a shared counter, so that one slow file does not hold up
/// the rest; the result does not depend on how many there are.
package func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input],
  workers: Int,
  _ transform: @escaping @Sendable (Input) -> Output
) async -> [Output] {
  guard workers > 1, inputs.count > 1 else { return inputs.map(transform) }
  let run = max(1, min(64, inputs.count / (workers * 8)))
  let queue = WorkQueue()
  let parts = await withTaskGroup(of: [(start: Int, outputs: [Output])].self) { group in
    for _ in 0..<min(workers, inputs.count) {
      group.addTask { drain(queue, inputs, by: run, transform) }
    }
    return await group.reduce(into: []) { $0 += $1 }
  }
  return parts.sorted { $0.start < $1.start }.flatMap(\.outputs)
}

private final class WorkQueue: Sendable {
  let next = Atomic<Int>(0)
}

private func drain<Input, Output>(
  _ queue: WorkQueue,
  _ inputs: [Input],
  by run: Int,
  _ transform: (Input) -> Output
) -> [(start: Int, outputs: [Output])] {
  var parts: [(start: Int, outputs: [Output])] = []
  while true {
    let start = queue.next.add(run, ordering: .relaxed).oldValue
    guard start < inputs.count else { return parts }
    parts.append((start, inputs[start..<min(start + run, inputs.count)].map(transform)))
  }
}
