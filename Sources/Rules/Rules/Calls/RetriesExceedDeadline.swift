/// Calls that together take longer than there is time.

import Architecture
import Base
import Handbook

extension Rule {
  static let retriesExceedDeadline = Rule(
    RuleID("NET008", "retries-exceed-deadline"),
    .warning,
    summary: """
      The calls behind an operation, with all their attempts, take longer than its deadline, or the steps of \
      a workflow longer than its budget.
      """,
    why: """
      The last attempts can never count: the operation has given up before they are made. Its callers see
      failures of which each single timeout looks reasonable. Beyer and others, "Site Reliability
      Engineering", chapter 22, take from the deadline what each stage spends: of 30 s, 23 s are left after
      7 s, and 19 s after 4 s more.
      """,
    remedy: """
      A call takes attempts × timeout, and the waits between. The hard calls of a service are added up, one
      for each callee and one for each `group`, as if they were made one after the other. Make fewer
      attempts, shorten timeouts, or lengthen the deadline if its callers can wait. The steps of a workflow
      count by the coordinator's call, or else by the deadline of their operation.
      """,
    patterns: ["timeout-budget", "deadline-propagation", "retry-with-backoff"],
    good: [
      [
        "services/orders.md": orders("2s", "timeout: 500ms, retry: {max-attempts: 3}"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": service(soft),
        "services/stock.md": service("tier: 2"),
        "services/ledger.md": service("tier: 2"),
      ],
      [
        "services/orders.md": orders(
          "2s",
          "timeout: 1500ms, group: any",
          and: "timeout: 1s, group: any"
        ),
        "services/stock.md": service("tier: 2"),
        "services/ledger.md": service("tier: 2"),
      ],
      [
        "services/orders.md": orders("2s", "retry: {max-attempts: 9}"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "workflows/order.md": ordering(within: "10s"),
        "services/stock.md": service("provides: [{id: reserve, deadline: 3s}]"),
      ],
    ],
    bad: [
      [
        "services/orders.md": orders("⟦2s⟧", "timeout: 1s, retry: {max-attempts: 3}"),
        "services/stock.md": service("tier: 2"),
      ],
      [
        "services/orders.md": orders("⟦2s⟧", "timeout: 1500ms", and: "timeout: 1s"),
        "services/stock.md": service("tier: 2"),
        "services/ledger.md": service("tier: 2"),
      ],
      [
        "workflows/order.md": ordering(within: "⟦5s⟧"),
        "services/stock.md": service("provides: [{id: reserve, deadline: 6s}]"),
      ],
      [
        "workflows/order.md": ordering(within: "⟦2s⟧"),
        "services/stock.md": service("provides: [{id: reserve, deadline: 1s}]"),
        "services/orders.md": orders(
          "3s",
          "timeout: 500ms, retry: {max-attempts: 5}",
          "stock/reserve"
        ),
      ],
    ],
    check: .handbook { view in
      let timing = view.analysis.timing
      return timing.operationBudgets.filter(\.budget.isExceeded).map { finding(about: $0, view) }
        + timing.workflowBudgets.filter(\.budget.isExceeded).map { finding(about: $0, view) }
    }
  )
}

private func finding(about time: OperationBudget, _ view: HandbookView) -> Finding {
  let element = view.model.elements[time.element]
  let operation = element.operations[time.operation]
  let deadline = operation.facts.deadline
  let others = counted(time.others.count, "more operation")
  let calls = zip(time.calls, time.budget.left).prefix(20).compactMap { number, left in
    view.step(number, left)
  }
  let least = time.isLowerBound ? "at least " : ""
  return view.finding(
    at: element.place(of: deadline.range),
    """
    `\(element.id)/\(operation.id)` gives up after \(time.budget.total.text) and may wait \
    \(least)\(time.budget.needed.text) for its calls\(time.others.isEmpty ? "" : ", and so with \(others)")
    """,
    help: "Make fewer attempts, shorten their timeouts, or lengthen the deadline.",
    related: calls,
    subjects: [element.id, operation.id]
  )
}

private func finding(about time: WorkflowBudget, _ view: HandbookView) -> Finding {
  let workflow = view.model.workflows[time.workflow]
  let steps = zip(time.steps, time.budget.left).prefix(20).compactMap { step, left in
    view.step(step.bound, left)
  }
  let least = time.isLowerBound ? "at least " : ""
  return view.finding(
    at: workflow.facts.budget.range.map { Place(workflow.path, $0) } ?? workflow.place,
    """
    `\(workflow.id)` has a budget of \(time.budget.total.text), and its steps may take \
    \(least)\(time.budget.needed.text)
    """,
    help: "Shorten what the steps may take, or state the budget that they need.",
    related: steps,
    subjects: [workflow.id]
  )
}

extension HandbookView {
  /// What a step takes, and what it leaves.
  fileprivate func step(_ bound: WorkflowBudget.Bound, _ left: TimeSpan) -> Related? {
    switch bound {
    case .call(let number): return step(number, left)
    case .deadline(let number, let index):
      let element = model.elements[number]
      let operation = element.operations[index]
      let time = operation.facts.deadline.value?.text ?? ""
      return Related(
        element.place(of: operation.facts.deadline.range),
        "`\(element.id)/\(operation.id)` may take \(time), which leaves \(left.text)"
      )
    }
  }

  fileprivate func step(_ number: Int, _ left: TimeSpan) -> Related? {
    let call = model.relations[number]
    guard let duration = analysis.timing.waiting.durations[number] else { return nil }
    return Related(
      call.targetPlace,
      "`\(call.written.value)` may take \(duration.sum), which leaves \(left.text)"
    )
  }
}

private func orders(_ deadline: String, _ call: String, _ target: String = "stock") -> String {
  caller(
    "{target: \(target), style: sync, criticality: hard, \(call)}",
    facts: "provides: [{id: place-order, deadline: \(deadline)}]"
  )
}

private func orders(_ deadline: String, _ call: String, and other: String) -> String {
  service(
    """
    provides: [{id: place-order, deadline: \(deadline)}]
    depends-on:
      - {target: stock, style: sync, criticality: hard, \(call)}
      - {target: ledger, style: sync, criticality: hard, \(other)}
    """
  )
}

private func ordering(within budget: String) -> String {
  workflow("coordinator: orders\nbudget: \(budget)\nsteps: [{call: stock/reserve}]")
}

private let soft = """
  provides: [{id: place-order, deadline: 2s}]
  depends-on:
    - {target: stock, style: sync, criticality: hard, timeout: 2s}
    - {target: ledger, style: sync, criticality: soft, timeout: 1s}
  """
