/// Consumers whose failed messages go nowhere.

import Architecture
import Base

extension Rule {
  static let missingDeadLetterQueue = Rule(
    RuleID("MSG001", "missing-dead-letter-queue"),
    .warning,
    critical: .error,
    summary: "A consumer has no place for messages that it cannot handle.",
    why: """
      Sooner or later a message comes that the consumer cannot read: a field is missing, an order is not
      there. Without a place to put it aside it comes again and again and holds up all that stand behind
      it, or it is dropped and nobody ever knows. Hohpe and Woolf, "Enterprise Integration Patterns",
      call the place a dead letter channel. A channel that delivers at most once may lose messages and
      needs none; neither does the consumer of a dead letter queue. What external systems do with
      messages is theirs.
      """,
    remedy: """
      Give the consumer a `dead-letter` queue that somebody owns and is woken by, and say with
      `max-receives` after how many attempts a message goes there.
      """,
    patterns: ["dead-letter-queue", "idempotency"],
    good: [
      [
        "services/mail.md": service(
          """
          owns:
            - {id: mail-failed, kind: queue}
          consumes:
            - {topic: orders-v1, dead-letter: mail-failed}
            - {topic: mail-failed}
            - {topic: prices-v1}
          """
        ),
        "services/orders.md": orders,
      ]
    ],
    bad: [
      [
        "services/mail.md": service("consumes:\n  - {topic: ⟦orders-v1⟧}"),
        "services/orders.md": orders,
      ],
      [
        "services/mail.md": service(
          "tier: 1\nconsumes:\n  - {topic: orders-v1, dead-letter: ⟦none⟧}"
        ),
        "services/orders.md": orders,
      ],
    ],
    check: .handbook { view in
      let flow = view.analysis.messageFlow
      let bare = flow.consumptions.filter { consumption in
        (consumption.deadLetter == .unknown || consumption.deadLetter == .none)
          && consumption.redelivery != .never && !flow.takesDeadLetters(consumption.channel)
          && view.model.elements[consumption.consumer].kind != .external
      }
      return bare.bounded(by: \.consumer).map { consumption in
        let consumer = view.model.elements[consumption.consumer]
        let channel = view.model.elements[consumption.channel]
        let relation = view.model.relations[consumption.relation]
        let lack = relation.facts.deadLetter.lack(of: "dead letter queue")
        return view.finding(
          at: relation.place(of: relation.facts.deadLetter.range),
          "`\(consumer.id)` consumes `\(channel.id)` and \(lack)",
          help: "Name the queue where messages go that cannot be handled.",
          related: [Related(channel.idPlace, "the messages come from here")],
          subjects: [consumer.id, channel.id],
          severity: view.severity(for: consumer)
        )
      }
    }
  )
}

private let orders = service(
  """
  owns:
    - {id: orders-v1, kind: topic}
    - {id: prices-v1, kind: topic, delivery: at-most-once}
  """
)
