/// The time that a workflow may take against the steps that it is made of.

package import Handbook

package struct WorkflowBudget: Sendable {
  /// Its place in the model's list.
  package let workflow: Int
  package let steps: [Step]
  package let budget: DeadlineBudget
  /// Whether a step has no bound that could be added.
  package let isLowerBound: Bool

  package struct Step: Sendable {
    /// Its place in the list of the workflow.
    package let number: Int
    /// What bounds it.
    package let bound: Bound
  }

  package enum Bound: Hashable, Sendable {
    /// The coordinator's call, by the number of the relation.
    case call(Int)
    /// The deadline of the operation, by its element and its place in the element's list.
    case deadline(Int, Int)
  }
}

extension WaitingCalls {
  /// For every workflow with a budget, what its steps take at worst, one after the other.
  func workflowBudgets(in model: Architecture) -> [WorkflowBudget] {
    var known: [Int: [Relation.Target: Int]] = [:]
    return model.workflows.enumerated().compactMap { index, workflow in
      guard let total = workflow.facts.budget.value else { return nil }
      let coordinator = workflow.facts.coordinator.value.flatMap { model.element($0)?.number }
      if let coordinator, known[coordinator] == nil {
        known[coordinator] = boundedCalls(of: coordinator, in: model)
      }
      let calls = coordinator.flatMap { known[$0] } ?? [:]
      let items = workflow.facts.steps.items
      let steps = items.enumerated().compactMap { number, step in
        bound(of: step, calls, in: model).map { WorkflowBudget.Step(number: number, bound: $0) }
      }
      let spent = steps.compactMap { time(of: $0.bound, in: model) }
      return WorkflowBudget(
        workflow: index,
        steps: steps,
        budget: DeadlineBudget(total, spent: spent),
        isLowerBound: steps.count < items.count
      )
    }
  }

  /// The coordinator's call of the step, or else the deadline that the operation itself keeps.
  ///
  /// A step that is repeated until it succeeds has no bound.
  private func bound(
    of step: StepFacts,
    _ calls: [Relation.Target: Int],
    in model: Architecture
  ) -> WorkflowBudget.Bound? {
    guard let name = step.call.value, step.retriable.value != true else { return nil }
    let target = model.target(of: name)
    if let call = calls[target] { return .call(call) }
    guard case .operation(let element, let index) = target,
      model.elements[element].operations[index].facts.deadline.value != nil
    else { return nil }
    return .deadline(element, index)
  }

  package func time(of bound: WorkflowBudget.Bound, in model: Architecture) -> TimeSpan? {
    switch bound {
    case .call(let number): durations[number]?.worst
    case .deadline(let element, let index):
      model.elements[element].operations[index].facts.deadline.value
    }
  }

  private func boundedCalls(of element: Int, in model: Architecture) -> [Relation.Target: Int] {
    let bounded = calls[element].filter { durations[$0] != nil }
    return Dictionary(bounded.map { (model.relations[$0].target, $0) }) { first, _ in first }
  }
}
