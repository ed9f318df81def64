/// A step of a workflow.

package struct StepFacts: FactGroup {
  package var presence = Presence.unknown
  /// The element that does it, or its operation: `inventory/reserve`.
  package var call = Fact<String>.unknown
  package var purpose = Fact<String>.unknown
  /// What takes the step back when a later one fails.
  package var compensation = Fact<String>.unknown
  /// Whether it is repeated until it succeeds, and so needs no way back.
  package var retriable = Fact<Bool>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("call", &call)
    visitor.fact("purpose", &purpose)
    visitor.fact("compensation", &compensation)
    visitor.fact("retriable", &retriable)
  }
}
