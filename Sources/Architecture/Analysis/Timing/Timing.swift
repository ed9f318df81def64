/// What follows from timeouts, retries and deadlines.

package struct Timing: Sendable {
  package let waiting: WaitingCalls
  package let operationBudgets: [OperationBudget]
  package let workflowBudgets: [WorkflowBudget]
  package let inversions: [TimeoutInversion]
  package let amplification: RetryAmplification
  package let longestWaits: LongestWaits

  package init(of model: Architecture, _ graph: CallGraph) {
    let waiting = WaitingCalls(of: model)
    let acyclic = AcyclicCalls(of: model, graph, waiting)
    self.waiting = waiting
    operationBudgets = waiting.operationBudgets(in: model)
    workflowBudgets = waiting.workflowBudgets(in: model)
    inversions = waiting.inversions(in: model, graph)
    amplification = RetryAmplification(of: model, acyclic)
    longestWaits = LongestWaits(acyclic, waiting)
  }
}
