/// Services that write to their database and publish, and may do only one of the two.

import Architecture
import Base
import Handbook

extension Rule {
  static let dualWriteWithoutOutbox = Rule(
    RuleID("DAT006", "dual-write-without-outbox"),
    .error,
    summary:
      "A service writes to its database and publishes a message, and one can happen without the other.",
    why: """
      Between the commit and the send the process may end. Then the order is there and nobody hears of
      it, or, the other way round, everybody hears of an order that was rolled back; no retry mends
      that, since whoever would retry is gone. Kleppmann, "Designing Data-Intensive Applications",
      chapter 11, calls it the dual write; Richardson, "Microservices Patterns", chapter 3, answers with
      the outbox: the message is written into the database in the same transaction, and sent from there.
      Where nothing is said of an outbox this is a warning. A service whose databases can all be made
      anew (`rebuild`) has only the stream to write to, and is exempt, as is one that names
      `event-sourcing` among its patterns.
      """,
    remedy: """
      Write the message into a table of the same database and send it from there, or let the log of the
      database be the source; then state `outbox: true`. Naming `outbox` among the `patterns` of the service
      says so for all its messages.
      """,
    patterns: ["outbox", "event-sourcing", "event-driven-architecture"],
    good: [
      ["services/orders.md": orders("outbox: true")],
      [
        "services/orders.md": service(
          """
          patterns: [outbox]
          owns:
            - {id: orders-db, kind: database}
            - {id: orders-v1, kind: topic}
          publishes:
            - {topic: orders-v1}
          """
        )
      ],
      [
        "services/orders.md": service(
          """
          owns:
            - {id: orders-view, kind: database, rebuild: 2h}
            - {id: orders-v1, kind: stream}
          publishes:
            - {topic: orders-v1, outbox: false}
          """
        )
      ],
    ],
    bad: [
      ["services/orders.md": orders("outbox: ⟦false⟧")],
      [
        "services/orders.md": service(
          """
          owns:
            - {id: orders-db, kind: database}
            - {id: orders-v1, kind: topic}
          publishes:
            - {topic: ⟦orders-v1⟧}
          """
        )
      ],
    ],
    check: .handbook { view in
      view.model.elements.filter { $0.kind == .service }.flatMap { dualWrites(by: $0, view) }
    }
  )
}

private func orders(_ outbox: String) -> String {
  service(
    """
    owns:
      - {id: orders-db, kind: database}
      - {id: orders-v1, kind: topic}
    publishes:
      - {topic: orders-v1, \(outbox)}
    """
  )
}

private func dualWrites(by service: Element, _ view: HandbookView) -> [Finding] {
  let model = view.model
  let published = model.outgoing[service.number].lazy.map { model.relations[$0] }.filter {
    $0.kind == .publishes && $0.targetElement != nil && $0.facts.outbox.value != true
  }
  guard !published.isEmpty, let database = model.sourceOfTruth(of: service) else { return [] }
  let patterns = service.facts.patterns.value?.values ?? []
  if patterns.contains("event-sourcing") { return [] }
  let hasOutbox = patterns.contains("outbox")
  return published.filter { !($0.facts.outbox.isUnknown && hasOutbox) }.prefix(mostOfOneCause).map {
    dualWrite($0, database, by: service, view)
  }
}

extension Architecture {
  /// The first database of a service that cannot be made anew from elsewhere.
  fileprivate func sourceOfTruth(of service: Element) -> Element? {
    parts[service.number].lazy.map { self.elements[$0] }.first {
      $0.kind == .store && $0.owned.kind.value == .database && $0.owned.rebuild.value == nil
    }
  }
}

private func dualWrite(
  _ relation: Relation,
  _ database: Element,
  by service: Element,
  _ view: HandbookView
) -> Finding {
  let outbox = relation.facts.outbox
  let pair =
    "`\(service.id)` writes to `\(database.id)` and publishes to `\(relation.written.value)`"
  let message: Message =
    outbox.isUnknown ? "\(pair), and says nothing of an outbox" : "\(pair) without an outbox"
  return view.finding(
    at: relation.place(of: outbox.range),
    message,
    help: "Write the message in the transaction that writes the data, and send it from there.",
    related: [Related(database.idPlace, "it writes here as well")],
    subjects: [service.id, relation.written.value],
    severity: outbox.isUnknown ? .warning : .error
  )
}
