/// The names of what plans of one kind are for.

internal import Handbook

/// A set, since every service is looked up in the plans of all.
package struct PlanTargets: Sendable {
  private let names: Set<String>

  init(of plans: [Plan]) {
    names = Set(plans.flatMap { $0.facts.appliesTo.items().map(\.value) })
  }

  /// Whether a plan is for an element, or for what it is a part of.
  package func hold(_ element: Element, in model: Architecture) -> Bool {
    names.contains(element.id)
      || element.parent.map { names.contains(model.elements[$0].id) } ?? false
  }
}
