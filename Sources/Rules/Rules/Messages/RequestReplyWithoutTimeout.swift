/// Questions by message to which the answer may never come.

import Architecture
import Base
import Handbook

extension Rule {
  static let requestReplyWithoutTimeout = Rule(
    RuleID("MSG009", "request-reply-without-timeout"),
    .warning,
    summary:
      "A service asks by message, waits for the answer on another channel, and has no timeout.",
    why: """
      An answer by message can fail to come in more ways than one by call: the question waits in a queue, the
      other side puts it aside as a dead letter, the answer goes to an instance that is gone. Nothing breaks
      off, as a connection would; whoever waits without a timeout waits for ever, and what it holds is held
      for ever. A call that `missing-timeout` speaks of is left to that rule.
      """,
    remedy: """
      State a `timeout`, and what is done when it has passed; make the question safe to ask again. Often an
      event and a state of "pending" do without the waiting.
      """,
    patterns: ["timeout-budget", "event-driven-architecture", "correlation-ids"],
    good: [
      ["services/shop.md": shop("reply: prices-asked, timeout: 2s")],
      ["services/shop.md": shop("reply: prices-asked", defaults: "defaults: {timeout: 1s}\n")],
      ["services/shop.md": shop("criticality: soft")],
    ],
    bad: [
      ["services/shop.md": shop("reply: ⟦prices-asked⟧")],
      ["services/shop.md": shop("reply: prices-asked, timeout: ⟦none⟧")],
    ],
    check: .handbook { view in
      let endless = view.model.relations.filter { relation in
        relation.kind == .dependsOn && relation.targetElement != nil && !relation.isSync
          && relation.facts.reply.value != nil && relation.timeout.value == nil
      }
      return endless.bounded(by: \.source).map { relation in
        let caller = view.model.source(of: relation)
        let reply = relation.facts.reply
        return view.finding(
          at: relation.place(of: relation.facts.timeout.range ?? reply.range),
          "`\(caller.id)` waits for the answer of `\(relation.written.value)` and \(relation.timeout.lack(of: "timeout"))",
          help: "State a `timeout`, and what is done when it has passed.",
          related: defaults(of: caller, relation) + answers(reply.value ?? "", view.model),
          subjects: [caller.id, relation.written.value]
        )
      }
    }
  )
}

private func shop(_ facts: String, defaults: String = "") -> String {
  service(
    """
    \(defaults)owns:
      - {id: prices-wanted, kind: queue}
      - {id: prices-asked, kind: queue}
    depends-on:
      - {target: prices-wanted, style: async, \(facts)}
    """
  )
}

private func defaults(of caller: Element, _ relation: Relation) -> [Related] {
  guard relation.hasDefaultTimeout else { return [] }
  let place = caller.place(of: caller.facts.defaults.timeout.range)
  return [Related(place, "its defaults say that there is none")]
}

private func answers(_ name: String, _ model: Architecture) -> [Related] {
  model.element(name).map { [Related($0.idPlace, "the answer comes here")] } ?? []
}
