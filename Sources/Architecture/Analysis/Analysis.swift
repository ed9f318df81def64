/// Everything that follows from a model, worked out once.

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Analysis: Sendable {
  package let model: Architecture
  package let calls: CallGraph
  /// Circles of calls, one for every part of the graph that has any.
  package let cycles: [CallCycle]
  package let chains: CallChains
  package let traffic: Traffic
  package let needs: HardNeeds
  package let flows: CriticalFlows
  /// Relations that go round a gateway.
  package let bypasses: [GatewayBypass]
  package let timing: Timing
  package let recovery: RecoveryAnalysis
  package let residency: ResidencyAnalysis
  package let storeUses: StoreUses
  /// In the order of the workflows.
  package let workflowEffects: [WorkflowEffects]
  package let messageFlow: MessageFlow
  package let references: References
  package let coverage: Coverage
  package let conflicts: Conflicts
  package let drift: Drift
  package let reliances: Reliances
  package let availability: AvailabilityBounds
  package let failures: Failures
  package let redundancy: Redundancy

  package init(of model: Architecture) {
    self.model = model
    calls = CallGraph(of: model)
    cycles = calls.cycles(in: model)
    chains = CallChains(of: calls, in: model)
    traffic = Traffic(of: model)
    needs = HardNeeds(of: model)
    flows = CriticalFlows(of: model, needs, traffic)
    bypasses = GatewayBypass.all(in: model)
    timing = Timing(of: model, calls)
    recovery = RecoveryAnalysis(of: model, needs)
    residency = ResidencyAnalysis(of: model)
    storeUses = StoreUses(of: model)
    workflowEffects = model.workflows.map { WorkflowEffects(of: $0, in: model) }
    messageFlow = MessageFlow(of: model)
    references = References(of: model)
    coverage = Coverage(of: model)
    conflicts = Conflicts(of: model)
    drift = Drift(of: model, references)
    reliances = Reliances(of: model)
    availability = AvailabilityBounds(of: model, reliances)
    failures = Failures(of: model, reliances)
    redundancy = Redundancy(of: model, reliances)
  }
}
