/// Queues that may grow without anybody knowing.

import Architecture
import Base

extension Rule {
  static let unboundedQueue = Rule(
    RuleID("MSG010", "unbounded-queue"),
    .info,
    in: .strict,
    summary: "A queue has neither a limit nor an alert.",
    why: """
      A queue hides a consumer that is too slow until the backlog is hours long, and then every message
      is handled long after anybody cared, the new ones last. The charters ask for bounded queues that
      refuse when they are full; AWS, "Well-Architected Framework", REL05-BP04, asks to fail fast and to
      limit queues, and Yanacek, "Avoiding insurmountable queue backlogs", to watch the age of the
      oldest message rather than the length. Topics and streams are bounded by their retention. Dead
      letter queues have a rule of their own.
      """,
    remedy: """
      State under `limit` how long the backlog may get and what happens then, or under `alert` at which age
      of the oldest message somebody is woken.
      """,
    patterns: ["backpressure", "load-shedding"],
    good: [
      ["services/mail.md": mail("kind: queue, limit: \"10 minutes, then mails are refused\"")],
      ["services/mail.md": mail("kind: queue, alert: The oldest waits for 5 minutes")],
      ["services/mail.md": mail("kind: topic")],
    ],
    bad: [
      ["services/mail.md": service("owns:\n  - {id: ⟦mails⟧, kind: queue}")],
      ["services/mail.md": mail("kind: queue, limit: ⟦none⟧, alert: none")],
    ],
    check: .handbook { view in
      let flows = view.analysis.messageFlow.channels.filter { $0.deadLetters.isEmpty }
      let queues = flows.map { view.model.elements[$0.channel] }.filter {
        $0.isUnbounded && view.model.home(of: $0).kind != .external
      }
      return queues.bounded { $0.parent }.map { queue in
        let (limit, alert) = (queue.owned.limit.presence, queue.owned.alert.presence)
        return view.finding(
          at: queue.place(of: queue.owned.limit.range ?? queue.owned.id.range),
          "`\(queue.id)` \(lack(of: [("limit", limit), ("alert", alert)]))",
          help: "State how long its backlog may get, or when somebody is woken.",
          subjects: [queue.id]
        )
      }
    }
  )
}

extension Element {
  fileprivate var isUnbounded: Bool {
    owned.kind.value == .queue && owned.limit.value == nil && owned.alert.value == nil
  }
}

private func mail(_ facts: String) -> String {
  service("owns:\n  - {id: mails, \(facts)}")
}
