/// Messages that are gone before their consumer is back.

import Architecture
import Base
import Handbook

extension Rule {
  static let retentionShorterThanRecovery = Rule(
    RuleID("MSG008", "retention-shorter-than-recovery"),
    .warning,
    summary: "A channel forgets messages sooner than a consumer of it may be gone.",
    why: """
      Messages wait for a consumer that is down, and that is what a channel is for. But not for ever: when the
      consumer may be gone for four hours and messages are kept for one, then all that came in the first
      three hours is lost, though everybody kept what was promised. Nobody sees it until somebody counts.
      What is compared is `retention` of the channel with `rto` of the consumer, where both are stated.
      """,
    remedy: """
      Keep messages for longer than any consumer may be gone, with time to catch up; a weekend more costs
      little. Or let consumers fetch what they missed from the owner, and say so.
      """,
    patterns: ["event-driven-architecture", "backup-and-restore"],
    good: [
      [
        "services/billing.md": service("recovery: {rto: 4h}\n\(consumes)"),
        "services/orders.md": orders("7d"),
      ],
      [
        "services/billing.md": service("tier: 3\n\(consumes)"),
        "services/orders.md": orders("1h"),
      ],
    ],
    bad: [
      [
        "services/billing.md": service("recovery: {rto: 4h}\n\(consumes)"),
        "services/orders.md": orders("⟦1h⟧"),
      ],
      [
        "services/billing.md": service("recovery: {rto: 4h}\n\(consumes)"),
        "services/mail.md": service("recovery: {rto: 3d}\n\(consumes)"),
        "services/orders.md": orders("⟦90m⟧"),
      ],
    ],
    check: .handbook { view in
      view.analysis.messageFlow.channels.compactMap { flow in
        flow.retentionGap.flatMap { forgotten(view.model.elements[flow.channel], $0, view) }
      }
    }
  )
}

private let consumes = "consumes:\n  - {topic: orders-v1}"

private func orders(_ retention: String) -> String {
  service("owns:\n  - {id: orders-v1, kind: topic, retention: \(retention)}")
}

private func forgotten(_ channel: Element, _ gap: RetentionGap, _ view: HandbookView) -> Finding? {
  guard let longest = gap.outages.first else { return nil }
  let consumer = view.model.elements[longest.consumer]
  let others = gap.outages.count - 1
  let more = others == 0 ? "" : ", and \(others) more for too long"
  let lost = longest.lost(keeping: gap.kept).text
  return view.finding(
    at: channel.place(of: channel.owned.retention.range),
    "`\(channel.id)` keeps messages for \(gap.kept.text), and `\(consumer.id)` may be gone for \(longest.length.text)\(more)",
    help:
      "Keep them for more than \(longest.length.text); as it is, those of the first \(lost) are lost.",
    related: gap.outages.prefix(5).map { outage in
      let element = view.model.elements[outage.consumer]
      let place = element.place(of: element.facts.recovery.rto.range)
      return Related(place, "`\(element.id)` may be gone for \(outage.length.text)")
    },
    subjects: [channel.id]
  )
}
