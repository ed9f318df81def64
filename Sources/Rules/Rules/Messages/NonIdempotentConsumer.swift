/// Consumers that a second delivery harms.

import Architecture
import Base

extension Rule {
  static let nonIdempotentConsumer = Rule(
    RuleID("MSG005", "non-idempotent-consumer"),
    .error,
    summary: "A message may come twice, and its consumer is not known to stand that.",
    why: """
      At least once means twice now and then: when a consumer dies after its work and before it says so,
      when the network swallows the answer, when partitions move to another instance. Then the invoice
      is written twice. The charters ask for message handlers that are idempotent and remember what they
      have seen; Hohpe and Woolf, "Enterprise Integration Patterns", call it the idempotent receiver.
      Channels count that state `delivery: at-least-once`, and consumers that are ours.
      """,
    remedy: """
      Remember the ids of messages together with their effect, in one transaction, and skip those that were
      seen; or make the effect one that can be repeated. Then state `idempotent: true`.
      """,
    patterns: ["idempotency", "outbox"],
    good: [
      ["services/mail.md": mail("idempotent: true"), "services/orders.md": orders()],
      ["services/mail.md": mail("max-receives: 3"), "services/orders.md": orders("exactly-once")],
      [
        "services/mail.md": mail("idempotent: false"),
        "services/orders.md": service("owns:\n  - {id: orders-v1, kind: topic}"),
      ],
    ],
    bad: [
      ["services/mail.md": mail("idempotent: ⟦false⟧"), "services/orders.md": orders()],
      [
        "services/mail.md": service("consumes:\n  - {topic: ⟦orders-v1⟧}"),
        "services/orders.md": orders(),
      ],
    ],
    check: .handbook { view in
      let model = view.model
      let harmed = view.analysis.messageFlow.consumptions.filter { consumption in
        model.elements[consumption.channel].owned.delivery.value == .atLeastOnce
          && model.relations[consumption.relation].facts.idempotent.value != true
          && model.elements[consumption.consumer].kind != .external
      }
      return harmed.bounded(by: \.consumer).map { consumption in
        let consumer = model.elements[consumption.consumer]
        let channel = model.elements[consumption.channel]
        let relation = model.relations[consumption.relation]
        let idempotent = relation.facts.idempotent
        let lack = idempotent.isUnknown ? "says nothing of idempotency" : "is not idempotent"
        return view.finding(
          at: relation.place(of: idempotent.range),
          "`\(consumer.id)` may get a message of `\(channel.id)` twice and \(lack)",
          help: "Skip messages that were handled before, and state `idempotent: true`.",
          related: [Related(channel.place(of: channel.owned.delivery.range), "it says so here")],
          subjects: [consumer.id, channel.id]
        )
      }
    }
  )
}

private func orders(_ delivery: String = "at-least-once") -> String {
  service("owns:\n  - {id: orders-v1, kind: topic, delivery: \(delivery)}")
}

private func mail(_ facts: String) -> String {
  service("consumes:\n  - {topic: orders-v1, \(facts)}")
}
