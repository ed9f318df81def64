/// Everything that follows from a model, worked out once.

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Analysis: Sendable {
  package let model: Architecture
  package let calls: CallGraph
  package let reliances: Reliances
  package let availability: AvailabilityBounds
  package let failures: Failures
  package let redundancy: Redundancy

  package init(of model: Architecture) {
    self.model = model
    calls = CallGraph(of: model)
    reliances = Reliances(of: model)
    availability = AvailabilityBounds(of: model, reliances)
    failures = Failures(of: model, reliances)
    redundancy = Redundancy(of: model, reliances)
  }
}
