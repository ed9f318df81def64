/// Steps of a saga that nothing takes back.

import Architecture
import Base

extension Rule {
  static let sagaStepWithoutCompensation = Rule(
    RuleID("DAT005", "saga-step-without-compensation"),
    .error,
    summary: "A step of a saga has nothing that takes it back when a later one fails.",
    why: """
      A saga is only whole or undone when each of its steps can be undone (Garcia-Molina and Salem,
      "Sagas"). The one step without a compensation is the one whose effect stays: the payment is
      refused, and the stock remains reserved for nobody. Richardson, "Microservices Patterns", chapter
      4, tells which steps need none: the last that can fail, those after it, which are repeated until
      they succeed, and those that only read.
      """,
    remedy: """
      Name the action that takes the step back, in its `compensation` or in the table of steps; it must be
      safe to run twice. Say `retriable: true` if the step is repeated until it succeeds, or move it behind
      the last step that can fail.
      """,
    patterns: ["saga-orchestration", "saga-choreography", "idempotency"],
    good: [
      [
        "services/inventory.md": inventory,
        "workflows/order.md": workflow(
          """
          transaction: saga
          steps:
            - {call: inventory/show}
            - {call: inventory/reserve, compensation: "Release the stock"}
            - {call: mail/announce, retriable: true}
            - {call: payments/pay}
            - {call: shipping/send, retriable: true}
          """
        ),
      ],
      [
        "workflows/report.md": workflow(
          "steps:\n  - {call: inventory/reserve}\n  - {call: payments/pay}"
        )
      ],
    ],
    bad: [
      [
        "workflows/order.md": workflow(
          """
          transaction: saga
          steps:
            - {call: ⟦inventory/reserve⟧}
            - {call: payments/pay, compensation: ⟦none⟧}
            - {call: shipping/send}
          """
        )
      ],
      [
        "services/inventory.md": inventory,
        "workflows/order.md": workflow(
          "transaction: saga",
          steps: """
            | Step | Service | What it does | Compensation |
            |---|---|---|---|
            | 1 | inventory/reserve | Reserves the stock | ⟦–⟧ |
            | 2 | inventory/show | Looks at it | – |
            """
        ),
      ],
    ],
    check: .handbook { view in
      view.model.workflows.indices.flatMap { number in
        let workflow = view.model.workflows[number]
        return view.analysis.workflowEffects[number].stranded.prefix(mostOfOneCause).map { step in
          stranded(step, workflow, view)
        }
      }
    }
  )
}

private let inventory = service(
  "provides:\n  - {id: reserve, access: write}\n  - {id: show, access: read}"
)

private func stranded(_ number: Int, _ workflow: Workflow, _ view: HandbookView) -> Finding {
  let step = workflow.facts.steps.items[number]
  let name = step.call.value ?? ""
  let range = step.compensation.range ?? step.call.range ?? step.presence.range
  return view.finding(
    at: workflow.place(of: range),
    "`\(name)`, step \(number + 1) of `\(workflow.id)`, \(step.compensation.lack(of: "compensation"))",
    help: "Name what takes it back, or say that it is `retriable`.",
    subjects: [workflow.id, name]
  )
}
