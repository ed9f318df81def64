/// Messages that come again without end.

import Architecture
import Base

extension Rule {
  static let unboundedRedelivery = Rule(
    RuleID("MSG003", "unbounded-redelivery"),
    .warning,
    summary:
      "A message that cannot be handled comes again without end, or nobody has said how often.",
    why: """
      A message that fails for a reason of its own fails each time. Delivered without end it takes the
      consumer's time, fills its log, and where order is kept it stands in front of all others; and a dead
      letter queue gets nothing, since no count ever sends it there. Amazon SQS calls the count
      `maxReceiveCount`, and moves nothing without it. Only consumers speak here that have a dead letter queue
      and no count, or that say that there is none.
      """,
    remedy: """
      State `max-receives`: as many as a passing fault needs, mostly three to five.
      """,
    patterns: ["dead-letter-queue", "retry-with-backoff"],
    good: [
      ["services/mail.md": mail("dead-letter: mail-failed, max-receives: 5")],
      ["services/mail.md": mail("idempotent: true")],
      ["services/mail.md": mail("max-receives: none", delivery: "at-most-once")],
    ],
    bad: [
      ["services/mail.md": mail("dead-letter: mail-failed, max-receives: ⟦none⟧")],
      ["services/mail.md": mail("dead-letter: ⟦mail-failed⟧")],
    ],
    check: .handbook { view in
      let endless = view.analysis.messageFlow.consumptions.filter { consumption in
        guard view.model.elements[consumption.consumer].kind != .external else { return false }
        switch consumption.redelivery {
        case .withoutEnd: return true
        case .unknown: return consumption.deadLetter != .unknown && consumption.deadLetter != .none
        case .never, .atMost: return false
        }
      }
      return endless.bounded(by: \.consumer).map { consumption in
        let consumer = view.model.elements[consumption.consumer]
        let channel = view.model.elements[consumption.channel]
        let facts = view.model.relations[consumption.relation].facts
        let lack =
          facts.maxReceives.isNone
          ? "gets what it cannot handle again and again"
          : "does not say after how many attempts a message is put aside"
        return view.finding(
          at: view.model.relations[consumption.relation].place(
            of:
              facts.maxReceives.range ?? facts.deadLetter.range
          ),
          "`\(consumer.id)`, which consumes `\(channel.id)`, \(lack)",
          help: "State `max-receives`.",
          related: [Related(channel.idPlace, "the messages come from here")],
          subjects: [consumer.id, channel.id]
        )
      }
    }
  )
}

private func mail(_ facts: String, delivery: String = "at-least-once") -> String {
  service(
    """
    owns:
      - {id: mails, kind: queue, delivery: \(delivery)}
      - {id: mail-failed, kind: queue}
    consumes:
      - {topic: mails, \(facts)}
    """
  )
}
