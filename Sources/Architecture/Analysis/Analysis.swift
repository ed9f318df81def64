/// Everything that follows from a model, worked out once.

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Analysis: Sendable {
  package let model: Architecture
  package let calls: CallGraph
  package let recovery: RecoveryAnalysis
  package let residency: ResidencyAnalysis

  package init(of model: Architecture) {
    self.model = model
    calls = CallGraph(of: model)
    recovery = RecoveryAnalysis(of: model)
    residency = ResidencyAnalysis(of: model)
  }
}
