import Handbook
import TestNumbers
import Testing

@testable import Architecture

@Suite("The time that calls take")
struct TimingTests {
  @Test(
    "a call takes attempts × timeout, and the waits between",
    arguments: [
      (1, RetryWaits.exponential(base: 100, longest: nil), 2000),
      (3, .none, 6000),
      (3, .fixed(100), 6200),
      (3, .exponential(base: 100, longest: nil), 6300),
      (6, .exponential(base: 100, longest: 400), 12_000 + 100 + 200 + 400 + 400 + 400),
      (3, .exponential(base: 100, longest: 50), 6100),
      (3, .exponential(base: 0, longest: nil), 6000),
      (3, .unknown, 6000),
      (.max, .none, .max),
      (.max, .exponential(base: 1, longest: nil), .max),
      (.max, .exponential(base: 1, longest: 2), .max),
      (.max, .exponential(base: 0, longest: nil), .max),
    ]
  )
  func worst(attempts: Int, waits: RetryWaits, milliseconds: Int) {
    let timeout = TimeSpan(milliseconds: 2000)
    let duration = CallDuration(timeout: timeout, attempts: attempts, waits: waits)
    #expect(duration.worst.milliseconds == milliseconds)
    #expect(duration.isLowerBound == (waits == .unknown))
  }

  @Test("waits are those that are counted one by one")
  func waits() {
    var numbers = SeededNumbers(7)
    for _ in 0..<10_000 {
      let base = Int.random(in: 0...50, using: &numbers)
      let longest = Bool.random(using: &numbers) ? Int.random(in: 0...400, using: &numbers) : nil
      let attempts = Int.random(in: 0...12, using: &numbers)
      var sum = 0
      for number in stride(from: 2, through: attempts, by: 1) {
        sum += min(base << (number - 2), longest ?? .max)
      }
      let waits = RetryWaits.exponential(base: base, longest: longest)
      #expect(waits.total(between: attempts) == sum)
    }
  }

  @Test("what nobody has stated is not made up")
  func unknown() async {
    let model = await model(services: [
      "a": """
      depends-on:
        - {target: b, style: sync, timeout: 1s, retry: {max-attempts: 3, backoff: exponential}}
        - {target: b, style: sync, timeout: 1s, retry: {backoff: exponential}}
        - {target: b, style: sync, retry: {max-attempts: 3}}
        - {target: b, style: sync, timeout: 1s}
        - {target: b, style: async, timeout: 1s}
      """,
      "b": "tier: 3",
    ])
    let durations = Analysis(of: model).timing.waiting.durations
    #expect(durations.map { $0?.worst.milliseconds } == [3000, nil, nil, 1000, nil])
    #expect(durations[0]?.isLowerBound == true)
    #expect(durations[3]?.isLowerBound == false)
  }

  @Test("an answer takes all hard calls, one of each callee and of each group")
  func handler() async throws {
    let model = await model(services: [
      "a": """
      depends-on:
        - {target: b/x, style: sync, criticality: hard, timeout: 1s}
        - {target: b/y, style: sync, criticality: hard, timeout: 3s}
        - {target: c, style: sync, criticality: hard, timeout: 2s, group: g}
        - {target: d, style: sync, criticality: hard, timeout: 1s, group: g}
        - {target: d, style: sync, criticality: soft, timeout: 9s}
      """,
      "b": "tier: 3", "c": "tier: 3", "d": "tier: 3",
    ])
    let time = Analysis(of: model).timing.waiting.handlerTime(of: model.elements[0], in: model)
    #expect(time.worst.milliseconds == 5000)
    #expect(time.calls == [1, 2])
    #expect(!time.isLowerBound)
  }

  @Test("of a deadline there is left what nobody has spent")
  func siteReliabilityEngineering() {
    let second = TimeSpan(milliseconds: 1000)
    let deadline = DeadlineBudget(second * 30, spent: [second * 7, second * 4])
    #expect(deadline.left.map(\.text) == ["23s", "19s"])
    #expect(!deadline.isExceeded)
    let spent = DeadlineBudget(second * 10, spent: [second * 8, second * 20])
    #expect(spent.left.map(\.text) == ["2s", "0s"])
    #expect(spent.isExceeded && spent.needed == second * 28)
  }

  @Test("a caller gives up before the call that its callee makes in turn")
  func inversion() async throws {
    let model = await model(services: [
      "a": "depends-on: [{target: b, style: sync, timeout: 10s}]",
      "b": "depends-on: [{target: c, style: sync, criticality: hard, timeout: 20s}]",
      "c": "tier: 3",
    ])
    let inversion = try #require(Analysis(of: model).timing.inversions.first)
    #expect(inversion.call == 0 && inversion.nested == 1)
    #expect(inversion.timeout.text == "10s" && inversion.worst.text == "20s")
  }

  @Test("a cycle has no timeouts that could fit")
  func cycle() async {
    let model = await model(services: [
      "a": "depends-on: [{target: b, style: sync, criticality: hard, timeout: 1s}]",
      "b": "depends-on: [{target: a, style: sync, criticality: hard, timeout: 2s}]",
    ])
    let timing = Analysis(of: model).timing
    #expect(timing.inversions.isEmpty)
    #expect(timing.longestWaits.longest(from: 0) == nil)
  }

  @Test("a workflow takes the coordinator's calls, or else the deadlines of its operations")
  func workflow() async throws {
    let model = await model([
      "workflows/order.md": """
      ---
      kind: workflow
      coordinator: orders
      budget: 10s
      steps:
        - {call: stock/reserve}
        - {call: payments/charge}
        - {call: post}
        - {call: stock/reserve, retriable: true}
      ---
      # Order
      """,
      "services/orders.md": """
      ---
      kind: service
      depends-on:
        - {target: stock/reserve, style: sync, timeout: 2s, retry: {max-attempts: 2}}
      ---
      # Orders
      """,
      "services/stock.md":
        "---\nkind: service\nprovides: [{id: reserve, deadline: 1s}]\n---\n# S\n",
      "services/payments.md":
        "---\nkind: service\nprovides: [{id: charge, deadline: 7s}]\n---\n# P\n",
      "services/post.md": "---\nkind: service\n---\n# P\n",
    ])
    let time = try #require(Analysis(of: model).timing.workflowBudgets.first)
    #expect(time.budget.spent.map(\.text) == ["4s", "7s"])
    #expect(time.steps.map(\.number) == [0, 1])
    #expect(time.isLowerBound && time.budget.isExceeded)
  }
}
