import Handbook
import Testing
import TestNumbers

@testable import Architecture

@Suite("What becomes of messages")
struct MessageFlowTests {
  @Test("a channel knows who sends, who takes, and whose failures it gets")
  func ends() async throws {
    let model = await model(services: [
      "orders": """
      owns:
        - {id: orders-v1, kind: topic}
        - {id: failed, kind: queue}
        - {id: orders-db, kind: database}
      publishes:
        - {topic: orders-v1}
        - {topic: nothing}
        - {topic: orders-db}
      """,
      "billing": "consumes:\n  - {topic: orders-v1, dead-letter: failed}\n  - {topic: billing}",
      "mail": "consumes:\n  - {topic: orders-v1, dead-letter: parked}\n  - {topic: failed}",
    ])
    let flow = MessageFlow(of: model)
    #expect(flow.channels.map { model.elements[$0.channel].id } == ["orders-v1", "failed"])
    #expect(flow.channels.map(\.producers.count) == [1, 0])
    #expect(flow.channels.map(\.consumers.count) == [2, 1])
    #expect(flow.channels.map(\.deadLetters.count) == [0, 1])
    let failed = try #require(model.element("failed")?.number)
    #expect(flow.takesDeadLetters(failed))
    let ends = flow.consumptions.map(\.deadLetter)
    #expect(ends == [.element(failed), .nobodys("parked"), .unknown])
  }

  @Test("what is said of failed messages is told apart from what is not said")
  func failures() async {
    let model = await model(services: [
      "a": """
      owns:
        - {id: once, kind: queue, delivery: at-most-once}
        - {id: often, kind: queue, delivery: at-least-once}
      consumes:
        - {topic: once, max-receives: 3}
        - {topic: often, max-receives: 3, dead-letter: none}
        - {topic: often, max-receives: none, dead-letter: "the table of failures"}
        - {topic: often}
      """
    ])
    let consumptions = MessageFlow(of: model).consumptions
    #expect(consumptions.map(\.redelivery) == [.never, .atMost(3), .withoutEnd, .unknown])
    #expect(consumptions.map(\.deadLetter) == [.unknown, .none, .told, .unknown])
  }

  @Test("the longest outage comes first, and says what is lost by then")
  func retention() async throws {
    let model = await model(services: [
      "orders": "owns:\n  - {id: orders-v1, kind: topic, retention: 1h}",
      "a": "recovery: {rto: 2h}\nconsumes:\n  - {topic: orders-v1}",
      "b": "recovery: {rto: 1h}\nconsumes:\n  - {topic: orders-v1}",
      "c": "recovery: {rto: 4h}\nconsumes:\n  - {topic: orders-v1}",
      "d": "consumes:\n  - {topic: orders-v1}",
    ])
    let gap = try #require(MessageFlow(of: model).channels[0].retentionGap)
    #expect(gap.outages.map { model.elements[$0.consumer].id } == ["c", "a"])
    #expect(gap.outages.map { $0.lost(keeping: gap.kept).text } == ["3h", "1h"])
  }

  @Test("agrees with the messages of an outage counted one by one, 10,000 times")
  func retentionOracle() {
    var numbers = SeededNumbers(13)
    for _ in 0..<10_000 {
      let kept = Int.random(in: 0...12, using: &numbers)
      let lengths = (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
        Int.random(in: 0...12, using: &numbers)
      }
      let outages = lengths.enumerated().map { number, length in
        RetentionGap.Outage(
          relation: number,
          consumer: number,
          length: TimeSpan(milliseconds: length)
        )
      }
      let span = TimeSpan(milliseconds: kept)
      let lost = RetentionGap(keeping: span, outages)?.outages.map { outage in
        [outage.consumer, outage.lost(keeping: span).milliseconds]
      }
      let counted = lengths.enumerated().map { [$0, lostMessages(keeping: kept, $1)] }
      let expected = counted.filter { $0[1] > 0 }
      #expect(Set(lost ?? []) == Set(expected), "\(kept) \(lengths)")
      #expect((lost ?? []).map { $0[1] } == expected.map { $0[1] }.sorted(by: >))
    }
  }

  /// What the channel delivers is any order that it may, so each of them is tried.
  @Test("an order is lost exactly when some delivery breaks it", arguments: KeptOrder.allCases)
  func order(kept: KeptOrder) {
    for expected in KeptOrder.allCases {
      let isBroken = deliveries.filter { holds($0, kept) }.contains { !holds($0, expected) }
      #expect((Consumption.LostOrder(expected: expected, kept: kept) != nil) == isBroken)
    }
    #expect(Consumption.LostOrder(expected: nil, kept: kept) == nil)
    #expect(Consumption.LostOrder(expected: kept, kept: nil) == nil)
  }
}

/// One message arrives in each tick of an outage; those are lost that are too old when it ends.
private func lostMessages(keeping kept: Int, _ outage: Int) -> Int {
  (0..<outage).count { arrival in outage - arrival > kept }
}

private struct SentMessage: Equatable {
  let number: Int
  let key: Int
}

private let deliveries: [[SentMessage]] = {
  let sent = [0, 0, 1].enumerated().map { SentMessage(number: $0, key: $1) }
  return sent.flatMap { first in
    sent.filter { $0 != first }.map { second in
      [first, second] + sent.filter { $0 != first && $0 != second }
    }
  }
}()

private func holds(_ delivery: [SentMessage], _ order: KeptOrder) -> Bool {
  func isSorted(_ messages: [SentMessage]) -> Bool {
    zip(messages, messages.dropFirst()).allSatisfy { $0.number < $1.number }
  }
  switch order {
  case .none: return true
  case .key: return [0, 1].allSatisfy { key in isSorted(delivery.filter { $0.key == key }) }
  case .global: return isSorted(delivery)
  }
}
