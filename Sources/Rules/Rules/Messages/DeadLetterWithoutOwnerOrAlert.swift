/// Dead letter queues that nobody looks into.

import Architecture
import Base

extension Rule {
  static let deadLetterWithoutOwnerOrAlert = Rule(
    RuleID("MSG002", "dead-letter-without-owner-or-alert"),
    .warning,
    summary: "A dead letter queue belongs to nobody, or wakes nobody when something comes in.",
    why: """
      A message that was put aside is work that was not done: an order that is not sent, a payment that is not
      booked. In a queue that nobody looks into it is lost as surely as if it had been dropped, only later,
      when the retention ends. A dead letter that is told in words, such as a table of the service, is not
      judged.
      """,
    remedy: """
      Name the queue under `owns` of the service that handles what fails, and say under `alert` which sign
      wakes whom: "one message, within five minutes, the orders team". The runbook says what they do.
      """,
    patterns: ["dead-letter-queue", "slo-and-error-budget"],
    good: [
      [
        "services/mail.md": mail("mail-failed", alert: ", alert: One message for five minutes"),
        "services/orders.md": orders,
      ],
      [
        "services/mail.md": mail("The table of failed mails", alert: ", alert: One message"),
        "services/orders.md": orders,
      ],
    ],
    bad: [
      [
        "services/mail.md": service(
          """
          owns:
            - {id: ⟦mail-failed⟧, kind: queue}
          consumes:
            - {topic: orders-v1, dead-letter: mail-failed}
          """
        ),
        "services/orders.md": orders,
      ],
      [
        "services/mail.md": mail("⟦parked-orders⟧", alert: ", alert: One message"),
        "services/orders.md": orders,
      ],
    ],
    check: .handbook { view in
      let flow = view.analysis.messageFlow
      let silent = flow.channels.compactMap { channel in
        channel.deadLetters.isEmpty ? nil : withoutAlert(channel, view)
      }
      return silent + withoutOwner(view)
    }
  )
}

private let orders = service("owns:\n  - {id: orders-v1, kind: topic}")

private func mail(_ deadLetter: String, alert: String) -> String {
  service(
    """
    owns:
      - {id: mail-failed, kind: queue\(alert)}
    consumes:
      - {topic: orders-v1, dead-letter: \(deadLetter)}
    """
  )
}

private func withoutAlert(_ flow: ChannelFlow, _ view: HandbookView) -> Finding? {
  let queue = view.model.elements[flow.channel]
  let alert = queue.owned.alert
  guard alert.value == nil, view.model.home(of: queue).kind != .external else { return nil }
  let related = flow.deadLetters.prefix(5).map { number in
    let relation = view.model.relations[number]
    let consumer = view.model.source(of: relation)
    let place = relation.place(of: relation.facts.deadLetter.range)
    return Related(place, "`\(consumer.id)` sends there what it cannot handle")
  }
  return view.finding(
    at: queue.place(of: alert.range ?? queue.owned.id.range),
    "`\(queue.id)`, a dead letter queue, \(alert.lack(of: "alert"))",
    help: "Say under `alert` which sign wakes whom.",
    related: related,
    subjects: [queue.id]
  )
}

/// A name that is close to one that exists is mistyped, which `unresolved-reference` says.
private func withoutOwner(_ view: HandbookView) -> [Finding] {
  let model = view.model
  let named = view.analysis.messageFlow.consumptions.compactMap { consumption in
    if case .nobodys(let name) = consumption.deadLetter { (consumption, name) } else { nil }
  }
  guard !named.isEmpty else { return [] }
  var guesses = Guesses(among: model.elements.map(\.id))
  let ownerless = named.filter { guesses.closest(to: $0.1) == nil }
  return ownerless.bounded { $0.1 }.map { consumption, name in
    let relation = model.relations[consumption.relation]
    let consumer = model.elements[consumption.consumer]
    return view.finding(
      at: relation.place(of: relation.facts.deadLetter.range),
      "`\(consumer.id)` sends what it cannot handle to `\(name)`, which nobody owns",
      help: "Name the queue under `owns` of the service that handles what fails.",
      subjects: [consumer.id, name]
    )
  }
}
