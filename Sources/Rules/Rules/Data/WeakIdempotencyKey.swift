/// Keys that do not tell one call from another, or not for long enough.

import Architecture
import Base

extension Rule {
  static let weakIdempotencyKey = Rule(
    RuleID("DAT008", "weak-idempotency-key"),
    .warning,
    summary:
      "The key of an idempotent operation is made of a time, or nobody knows how long it is remembered.",
    why: """
      A time is no name: two callers have the same one, clocks are turned back, and a caller that tries
      again looks at its clock again, so that its second call is a new one. AWS, "Well-Architected
      Framework", REL04-BP04, warns of exactly these keys. And a key helps only as long as it is
      remembered: a caller that retries after a weekend must know whether it still may. The IETF, "The
      Idempotency-Key HTTP Header Field", asks servers to publish that.
      """,
    remedy: """
      Make the key of what the call is about, such as an order and its line, or let the caller draw it at
      random once and keep it for all attempts. State `idempotency-retention`, longer than any caller
      retries and any message is kept.
      """,
    options: [
      RuleOption(
        "words",
        "Words that say that a key is made of a time.",
        standard: .texts(["timestamp", "time", "datetime", "date", "now", "clock"])
      )
    ],
    patterns: ["idempotency"],
    good: [
      [
        "services/orders.md": service(
          provides("idempotency-key: candidate id and order line, idempotency-retention: 7d")
        )
      ],
      [
        "services/orders.md": service("provides:\n  - {id: place-order, idempotency: natural}")
      ],
    ],
    bad: [
      [
        "services/orders.md": service(
          provides("idempotency-key: ⟦customer and requestTime⟧, idempotency-retention: 7d")
        )
      ],
      [
        "services/orders.md": service(
          "provides:\n  - {id: place-order, idempotency: ⟦key⟧, idempotency-key: order id}"
        )
      ],
      [
        "services/orders.md": service(
          provides("idempotency-key: order id, idempotency-retention: ⟦none⟧")
        )
      ],
    ],
    check: .handbook { view in
      let words = Set(view.texts("words").flatMap(plainWords))
      return view.model.elements.flatMap { element in
        let keyed = element.operations.lazy.filter { $0.facts.idempotency.value == .key }
        return keyed.flatMap { weaknesses(of: $0, element, words, view) }.prefix(mostOfOneCause)
      }
    }
  )
}

private func provides(_ facts: String) -> String {
  "provides:\n  - {id: place-order, idempotency: key, \(facts)}"
}

private func weaknesses(
  of operation: Operation,
  _ element: Element,
  _ words: Set<String>,
  _ view: HandbookView
) -> [Finding] {
  let name = "\(element.id)/\(operation.id)"
  let facts = operation.facts
  var findings: [Finding] = []
  if let key = facts.idempotencyKey.value, let word = plainWords(key).first(where: words.contains) {
    findings.append(
      view.finding(
        at: element.place(of: facts.idempotencyKey.range),
        "`\(name)` has a key that is made of a time: “\(word)”",
        help: "Make it of what the call is about, or of a random number that all attempts share.",
        subjects: [name, "idempotency-key"]
      )
    )
  }
  let retention = facts.idempotencyRetention
  if retention.value == nil {
    let lack =
      retention.isNone
      ? "remembers its keys for no time" : "does not say how long it remembers its keys"
    findings.append(
      view.finding(
        at: element.place(of: retention.range ?? facts.idempotency.range),
        "`\(name)` \(lack)",
        help: "State `idempotency-retention`, longer than any caller retries.",
        subjects: [name, "idempotency-retention"]
      )
    )
  }
  return findings
}
