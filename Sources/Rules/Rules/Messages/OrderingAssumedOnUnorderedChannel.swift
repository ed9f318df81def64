/// Consumers that count on an order that their channel does not keep.

import Architecture
import Base

extension Rule {
  static let orderingAssumedOnUnorderedChannel = Rule(
    RuleID("MSG006", "ordering-assumed-on-unordered-channel"),
    .warning,
    summary: "A consumer counts on an order of messages that its channel does not keep.",
    why: """
      In tests messages come in the order in which they were sent; under load, with several partitions and
      retries, they do not. Then an order is changed before it is placed, and the older of two prices wins.
      Kafka keeps the order within a partition, so by key; standard queues of Amazon SQS keep none. What
      one of the two does not say is not judged.
      """,
    remedy: """
      Choose the key so that what must stay in order shares it, and have the channel keep it; or number the
      messages and let the consumer drop what is older than what it has.
      """,
    patterns: ["event-driven-architecture", "consistency-models", "idempotency"],
    good: [
      ["services/mail.md": mail("key"), "services/orders.md": orders("ordering: key")],
      ["services/mail.md": mail("none"), "services/orders.md": orders("ordering: none")],
      ["services/mail.md": mail("global"), "services/orders.md": orders("retention: 7d")],
    ],
    bad: [
      ["services/mail.md": mail("⟦key⟧"), "services/orders.md": orders("ordering: none")],
      ["services/mail.md": mail("⟦global⟧"), "services/orders.md": orders("ordering: key")],
    ],
    check: .handbook { view in
      let lost = view.analysis.messageFlow.consumptions.compactMap { consumption in
        consumption.lostOrder.map { (consumption, $0) }
      }
      return lost.bounded { $0.0.channel }.map { consumption, order in
        let consumer = view.model.elements[consumption.consumer]
        let channel = view.model.elements[consumption.channel]
        let relation = view.model.relations[consumption.relation]
        let place = channel.place(of: channel.owned.ordering.range)
        return view.finding(
          at: relation.place(of: relation.facts.ordering.range),
          "`\(consumer.id)` counts on \(order.expected.phrase), and `\(channel.id)` keeps \(order.kept.phrase)",
          help: "Have the channel keep that order, or number the messages.",
          related: [Related(place, "what the channel keeps")],
          subjects: [consumer.id, channel.id]
        )
      }
    }
  )
}

private func orders(_ facts: String) -> String {
  service("owns:\n  - {id: orders-v1, kind: topic, \(facts)}")
}

private func mail(_ ordering: String) -> String {
  service("consumes:\n  - {topic: orders-v1, ordering: \(ordering)}")
}

extension KeptOrder {
  fileprivate var phrase: String {
    switch self {
    case .none: "no order"
    case .key: "the order of each key"
    case .global: "the order of all messages"
    }
  }
}
