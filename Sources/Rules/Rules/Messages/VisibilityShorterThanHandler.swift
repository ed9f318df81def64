/// Messages that come a second time while they are being handled.

import Architecture
import Base
import Handbook

extension Rule {
  static let visibilityShorterThanHandler = Rule(
    RuleID("MSG004", "visibility-shorter-than-handler"),
    .warning,
    summary: "A message becomes visible to others while its consumer may still be handling it.",
    why: """
      A queue hides a message that somebody took, for the visibility timeout, and then takes the consumer
      for dead. If handling can take longer, a second consumer gets the same message while the first is at
      work: the mail goes out twice, two of them write to the same row, and under load, when everything is
      slow, it happens to all messages. For functions on AWS Lambda the documentation of Amazon SQS asks for
      six times the timeout of the function, since it retries before it gives up.
      """,
    remedy: """
      Make `visibility` longer than the longest `handler`, or let the consumer extend it while it works. For
      consumers with `Lambda` among their technology it is six times the handler's time.
      """,
    options: [
      RuleOption(
        "times",
        "How many times the handler's time the visibility must be at least.",
        standard: .number(1)
      ),
      RuleOption("lambda-times", "The same for consumers on AWS Lambda.", standard: .number(6)),
    ],
    patterns: ["idempotency", "timeout-budget"],
    fix: .unsafe,
    good: [
      ["services/mail.md": mail("visibility: 60s, handler: 30s")],
      ["services/mail.md": mail("visibility: 10s")],
      ["services/mail.md": mail("visibility: 3m, handler: 30s", technology: "AWS Lambda")],
    ],
    bad: [
      ["services/mail.md": mail("visibility: ⟦30s⟧, handler: 2m")],
      ["services/mail.md": mail("visibility: ⟦60s⟧, handler: 30s", technology: "AWS Lambda")],
    ],
    check: .handbook { view in
      let consumptions = view.model.relations.filter { $0.kind == .consumes }
      return consumptions.lazy.compactMap { shortVisibility(of: $0, view) }.bounded {
        $0.place.path
      }
    }
  )
}

private func mail(_ facts: String, technology: String = "Swift") -> String {
  service(
    """
    technology: [\(technology)]
    owns:
      - {id: mails, kind: queue}
    consumes:
      - {topic: mails, \(facts)}
    """
  )
}

private func shortVisibility(of relation: Relation, _ view: HandbookView) -> Finding? {
  guard let channel = view.model.target(of: relation), channel.kind == .channel,
    let visibility = relation.facts.visibility.value, let handler = relation.facts.handler.value
  else { return nil }
  let consumer = view.model.home(of: view.model.source(of: relation))
  let times = view.number(consumer.runsOnLambda ? "lambda-times" : "times")
  let needed = handler * times
  guard visibility < needed else { return nil }
  let place = relation.place(of: relation.facts.visibility.range)
  let rule = times == 1 ? "" : ", and should be \(times) times as long"
  return view.finding(
    at: place,
    "`\(consumer.id)` has \(visibility.text) for a message of `\(channel.id)` that takes \(handler.text)\(rule)",
    help: "Make `visibility` at least \(needed.text), or let the consumer extend it.",
    related: [
      Related(relation.place(of: relation.facts.handler.range), "handling may take this long")
    ],
    fixes: [Fix("Make it \(needed.text)", .unsafe, [Fix.Edit(place, needed.text)])],
    subjects: [consumer.id, channel.id]
  )
}

extension Element {
  fileprivate var runsOnLambda: Bool {
    (facts.technology.value?.values ?? []).contains { plainWords($0).contains("lambda") }
  }
}
