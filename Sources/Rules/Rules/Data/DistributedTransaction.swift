/// Transactions that hold several services until all of them agree.

import Architecture
import Base
import Handbook

extension Rule {
  static let distributedTransaction = Rule(
    RuleID("DAT003", "distributed-transaction"),
    .error,
    summary: "A transaction in two phases spans several services.",
    why: """
      Between its two phases every participant holds its locks and waits for the coordinator. When the
      coordinator is gone, they wait for ever: Gray and Lamport, "Consensus on Transaction Commit", show
      that the classic protocol cannot go on without it. So each participant is only as available as all
      of them together, and Helland, "Life beyond Distributed Transactions", found that nobody who has
      to grow keeps them. Within one service, over its own store and its own queue, it is no finding.
      """,
    remedy: """
      Make it a saga: each service commits by itself, and each step but the last names what takes it back.
      Or draw the boundary so that what must be true together is in one service.
      """,
    options: [
      RuleOption(
        "protocols",
        "Words of a protocol that say that a call takes part in such a transaction.",
        standard: .texts(["XA", "2PC", "two-phase", "JTA", "MSDTC", "WS-AtomicTransaction"])
      )
    ],
    patterns: ["saga-orchestration", "saga-choreography", "outbox", "domain-boundaries"],
    good: [
      [
        "services/inventory.md": inventory,
        "services/payments.md": payments,
        "workflows/order.md": workflow(steps("transaction: saga")),
      ],
      [
        "services/inventory.md": inventory,
        "workflows/recount.md": workflow(
          "transaction: two-phase-commit\nsteps:\n  - {call: inventory/reserve}"
        ),
      ],
      [
        "services/inventory.md": service(
          """
          owns:
            - {id: stock-db, kind: database}
          depends-on:
            - {target: stock-db, protocol: XA}
            - {target: payments, protocol: XAML over HTTP}
          """
        ),
        "services/payments.md": payments,
      ],
    ],
    bad: [
      [
        "services/inventory.md": inventory,
        "services/payments.md": payments,
        "workflows/order.md": workflow(steps("transaction: ⟦two-phase-commit⟧")),
      ],
      [
        "services/orders.md": service(
          "depends-on:\n  - {target: payments/pay, protocol: ⟦JDBC with XA⟧}"
        ),
        "services/payments.md": payments,
      ],
    ],
    check: .handbook { view in
      let workflows = view.model.workflows.indices.compactMap { workflow($0, view) }
      return workflows + calls(view)
    }
  )
}

private let inventory = service("provides:\n  - {id: reserve, access: write}")
private let payments = service("provides:\n  - {id: pay, access: write}")

private func steps(_ facts: String) -> String {
  """
  \(facts)
  steps:
    - {call: inventory/reserve, compensation: "Release the stock"}
    - {call: payments/pay}
  """
}

private func workflow(_ number: Int, _ view: HandbookView) -> Finding? {
  let workflow = view.model.workflows[number]
  let services = view.analysis.workflowEffects[number].services.map { view.model.elements[$0] }
  guard workflow.facts.transaction.value == .twoPhaseCommit, services.count > 1 else { return nil }
  return view.finding(
    at: workflow.place(of: workflow.facts.transaction.range),
    "`\(workflow.id)` commits in two phases over \(nameList(services.map(\.id)))",
    help: "Make it a saga, whose steps name what takes them back.",
    related: services.prefix(5).map { Related($0.place, "`\($0.id)` takes part") },
    subjects: [workflow.id]
  )
}

private func calls(_ view: HandbookView) -> [Finding] {
  let model = view.model
  let phrases = view.texts("protocols").map(plainWords)
  var known: [String: Bool] = [:]
  let found = model.relations.filter { relation in
    guard relation.kind == .dependsOn, let target = model.target(of: relation),
      let name = protocolName(of: relation, model).value,
      model.home(of: target) !== model.home(of: model.source(of: relation))
    else { return false }
    if let isKnown = known[name] { return isKnown }
    let words = plainWords(name)
    known[name] = phrases.contains { contains(words, inOrder: $0) }
    return known[name] ?? false
  }
  return found.bounded { $0.source }.map { relation in
    let caller = model.source(of: relation)
    let name = protocolName(of: relation, model).value ?? ""
    return view.finding(
      at: relation.place(of: relation.facts.protocolName.range),
      "`\(caller.id)` and `\(relation.written.value)` share a transaction by \(name)",
      help: "Let each commit by itself, as the steps of a saga do.",
      related: (model.target(of: relation).map { [Related($0.idPlace, "this is the other one")] }
        ?? []),
      subjects: [caller.id, relation.written.value]
    )
  }
}

private func protocolName(of relation: Relation, _ model: Architecture) -> Fact<String> {
  relation.facts.protocolName.or(model.operation(of: relation)?.facts.protocolName ?? .unknown)
}
