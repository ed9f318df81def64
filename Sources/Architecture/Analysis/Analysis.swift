/// Everything that follows from a model, worked out once.

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Analysis: Sendable {
  package let model: Architecture
  package let calls: CallGraph
  package let references: References
  package let coverage: Coverage
  package let conflicts: Conflicts
  package let drift: Drift

  package init(of model: Architecture) {
    self.model = model
    calls = CallGraph(of: model)
    references = References(of: model)
    coverage = Coverage(of: model)
    conflicts = Conflicts(of: model)
    drift = Drift(of: model, references)
  }
}
