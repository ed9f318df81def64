/// A document that says something about elements without being one: a workflow, a runbook.

package import Base

package struct Documented<Facts: FactGroup>: Sendable {
  package let id: String
  package let title: String
  /// The first line of the document.
  package let place: Place
  /// The document in the handbook; nothing in a model that was read from JSON.
  package let document: Int?
  package let kind: String
  package let facts: Facts

  package var path: BytePath { place.path }

  /// The range of a fact in this document, or its first line when nothing is said.
  package func place(of range: SourceRange?) -> Place {
    range.map { Place(path, $0) } ?? place
  }
}

package typealias Workflow = Documented<WorkflowFacts>
package typealias DataFlow = Documented<DataFlowFacts>
/// A runbook, a failover plan or a capacity plan.
package typealias Plan = Documented<PlanFacts>
