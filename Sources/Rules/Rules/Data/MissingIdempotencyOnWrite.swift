/// Operations that write and cannot be called twice.

import Architecture
import Base

extension Rule {
  static let missingIdempotencyOnWrite = Rule(
    RuleID("DAT007", "missing-idempotency-on-write"),
    .warning,
    critical: .error,
    summary: "An operation writes, and nothing makes a second call harmless.",
    why: """
      A caller that gets no answer cannot know whether its call arrived, so it calls again; so does the
      proxy between them, and the person at the button. Then the order is placed twice and the card is
      charged twice. The charters ask that every write be safe to retry; so does AWS, "Well-Architected
      Framework", REL04-BP04, and Featonby, "Making retries safe with idempotent APIs", tells how. What
      external systems offer is theirs to say, and not judged here.
      """,
    remedy: """
      Take a key from the caller, remember it with the answer, and give the same answer to the same key:
      `idempotency: key`. Where doing it twice changes nothing, as in setting a value, state
      `idempotency: natural`.
      """,
    patterns: ["idempotency", "retry-with-backoff"],
    good: [
      ["services/orders.md": service(provides("access: write, idempotency: key"))],
      ["services/orders.md": service(provides("access: read"))],
      ["services/orders.md": service(provides("style: sync"))],
      [
        "externals/bank.md":
          document("external", provides("access: write, idempotency: none"))
      ],
    ],
    bad: [
      [
        "services/orders.md": service("provides:\n  - {id: ⟦place-order⟧, access: write}")
      ],
      [
        "services/orders.md": service("tier: 1\n" + provides("access: write, idempotency: ⟦none⟧"))
      ],
    ],
    check: .handbook { view in
      view.model.elements.filter { $0.kind != .external }.flatMap { element in
        let unsafe = element.operations.lazy.filter {
          $0.facts.access.value == .write && $0.facts.idempotency.value == nil
        }
        return unsafe.prefix(mostOfOneCause).map { operation in
          let name = "\(element.id)/\(operation.id)"
          let idempotency = operation.facts.idempotency
          let lack = idempotency.isNone ? "is not idempotent" : "says nothing of idempotency"
          return view.finding(
            at: element.place(of: idempotency.range ?? operation.facts.id.range),
            "`\(name)` writes and \(lack)",
            help: "Take a key from the caller, and state `idempotency: key`.",
            subjects: [name],
            severity: view.severity(for: element)
          )
        }
      }
    }
  )
}

private func provides(_ facts: String) -> String {
  "provides:\n  - {id: place-order, \(facts)}"
}
