/// Workflows that write in several services and have no way back.

import Architecture
import Base

extension Rule {
  static let multiServiceWriteWithoutSaga = Rule(
    RuleID("DAT004", "multi-service-write-without-saga"),
    .error,
    summary:
      "A workflow writes in several services, and nothing keeps them together when it fails half-way.",
    why: """
      Every step commits by itself, so one day the stock is reserved and the payment is refused, or the
      process ends between the two. Without a saga what has been done stays done: stock that nobody can
      sell, money for an order that is not there, and a person who puts it right by hand. Garcia-Molina
      and Salem, "Sagas", gave the answer: each step has another that takes it back. Steps count that
      name an operation with `access: write`.
      """,
    remedy: """
      State `transaction: saga`, and the `compensation` of each step that a later one can follow with a
      failure. If the steps need no common fate, they are workflows of their own.
      """,
    patterns: ["saga-orchestration", "saga-choreography", "outbox"],
    good: [
      [
        "services/inventory.md": inventory,
        "services/payments.md": payments,
        "workflows/order.md": workflow("transaction: saga\n\(both)"),
      ],
      [
        "services/inventory.md": inventory,
        "services/payments.md": payments,
        "workflows/order.md": workflow(
          "steps:\n  - {call: inventory/reserve}\n  - {call: payments/show}\n  - {call: payments}"
        ),
      ],
    ],
    bad: [
      [
        "services/inventory.md": inventory,
        "services/payments.md": payments,
        "workflows/order.md": workflow(both, title: "⟦# Order⟧"),
      ],
      [
        "services/inventory.md": inventory,
        "services/payments.md": payments,
        "workflows/order.md": workflow(
          "transaction: ⟦none⟧",
          steps: """
            | Step | Service | What it does | Compensation |
            |---|---|---|---|
            | 1 | `inventory/reserve` | Reserves the stock | Releases it |
            | 2 | `payments/pay` | Takes the money | – |
            """
        ),
      ],
    ],
    check: .handbook { view in
      view.model.workflows.indices.compactMap { number in
        let workflow = view.model.workflows[number]
        let effects = view.analysis.workflowEffects[number]
        let transaction = workflow.facts.transaction
        guard effects.writers.count > 1, transaction.value == nil else { return nil }
        let names = nameList(effects.writers.map { view.model.elements[$0].id })
        return view.finding(
          at: workflow.place(of: transaction.range),
          "`\(workflow.id)` writes in \(names), and \(transaction.lack(of: "transaction"))",
          help: "State `transaction: saga`, and what takes each step back.",
          related: firstWrites(effects, workflow, view.model),
          subjects: [workflow.id]
        )
      }
    }
  )
}

private let inventory = service("provides:\n  - {id: reserve, access: write}")
private let payments = service(
  "provides:\n  - {id: pay, access: write}\n  - {id: show, access: read}"
)
private let both = """
  steps:
    - {call: inventory/reserve, compensation: "Release the stock"}
    - {call: payments/pay}
  """

/// The first step that writes in each of the first services, in order, with the operation that writes.
private func firstWrites(
  _ effects: WorkflowEffects,
  _ workflow: Workflow,
  _ model: Architecture
) -> [Related] {
  var seen: Set<Int> = []
  let first = effects.writes.filter { seen.insert($0.service).inserted }.prefix(10)
  return first.flatMap { write -> [Related] in
    guard case .stated(let name, let spot) = workflow.facts.steps.items[write.step].call else {
      return []
    }
    let service = model.elements[write.service]
    let step = Related(
      Place(workflow.path, spot.range),
      "step \(write.step + 1) writes in `\(service.id)`"
    )
    guard case .operation(let number, let index) = model.target(of: name) else { return [step] }
    let access = model.elements[number].operations[index].facts.access
    return [step, Related(service.place(of: access.range), "`\(name)` is a write")]
  }
}
