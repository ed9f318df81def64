import Base
import Synchronization
import Testing

@Suite("Mapping in parallel")
struct ParallelMapTests {
  @Test(
    "gives the same in the same order however many workers there are",
    arguments: [0, 1, 2, 8, 100]
  )
  func order(workers: Int) async {
    for count in [0, 1, 2, 7, 64, 65, 1_000, 20_000] {
      let inputs = Array(0..<count)
      let outputs = await parallelMap(inputs, workers: workers) { $0 * $0 }
      #expect(outputs == inputs.map { $0 * $0 }, "\(count) inputs")
    }
  }

  @Test("looks at every input once", arguments: [1, 2, 8, 100])
  func once(workers: Int) async {
    let seen = Mutex<[Int: Int]>([:])
    _ = await parallelMap(Array(0..<3_000), workers: workers) { input in
      seen.withLock { $0[input, default: 0] += 1 }
    }
    #expect(seen.withLock { $0.count == 3_000 && $0.values.allSatisfy { $0 == 1 } })
  }
}
