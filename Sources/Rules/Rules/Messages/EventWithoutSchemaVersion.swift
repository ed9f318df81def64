/// Channels whose messages have no version.

import Architecture
import Base

extension Rule {
  static let eventWithoutSchemaVersion = Rule(
    RuleID("MSG007", "event-without-schema-version"),
    .warning,
    summary: "A channel does not say which version its messages have.",
    why: """
      A message outlives the program that wrote it: it waits in the channel while both sides are
      replaced, and in a stream it is read again after years. A reader that cannot tell which form it
      has in hand guesses. Kleppmann, "Designing Data-Intensive Applications", chapter 4, shows what it
      takes for old and new to read each other. Dead letter queues hold the messages of others, and need
      none of their own.
      """,
    remedy: """
      Put a version into every message, keep its schema where producers and consumers find it, and state the
      version under `schema` of the channel. Change it by adding first and taking away later.
      """,
    patterns: ["expand-and-contract", "event-driven-architecture"],
    good: [
      [
        "services/orders.md": service(
          """
          owns:
            - {id: orders-v1, kind: topic, schema: "1"}
            - {id: failed, kind: queue}
          consumes:
            - {topic: orders-v1, dead-letter: failed}
          """
        )
      ],
      [
        "externals/bank.md":
          document("external", "owns:\n  - {id: transfers, kind: topic}")
      ],
    ],
    bad: [
      [
        "services/orders.md": service("owns:\n  - {id: ⟦orders-v1⟧, kind: topic}")
      ],
      [
        "services/orders.md": service("owns:\n  - {id: orders-v1, kind: stream, schema: ⟦none⟧}")
      ],
    ],
    check: .handbook { view in
      let flows = view.analysis.messageFlow.channels.filter { $0.deadLetters.isEmpty }
      let unversioned = flows.map { view.model.elements[$0.channel] }.filter {
        $0.owned.schema.value == nil && view.model.home(of: $0).kind != .external
      }
      return unversioned.bounded { $0.parent }.map { channel in
        let schema = channel.owned.schema
        return view.finding(
          at: channel.place(of: schema.range ?? channel.owned.id.range),
          "`\(channel.id)` \(schema.lack(of: "version for its messages"))",
          help: "State the version of the messages under `schema`.",
          subjects: [channel.id]
        )
      }
    }
  )
}
