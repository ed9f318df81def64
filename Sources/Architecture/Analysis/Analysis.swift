/// Everything that follows from a model, worked out once.

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Analysis: Sendable {
  package let model: Architecture
  package let calls: CallGraph
  package let storeUses: StoreUses
  /// In the order of the workflows.
  package let workflowEffects: [WorkflowEffects]
  package let messageFlow: MessageFlow

  package init(of model: Architecture) {
    self.model = model
    calls = CallGraph(of: model)
    storeUses = StoreUses(of: model)
    workflowEffects = model.workflows.map { WorkflowEffects(of: $0, in: model) }
    messageFlow = MessageFlow(of: model)
  }
}
