/// What elements do together: a workflow.

package import Handbook

package struct WorkflowFacts: FactGroup {
  package var presence = Presence.unknown
  package var description = Fact<String>.unknown
  package var owner = Fact<String>.unknown
  package var trigger = Fact<String>.unknown
  package var participants = Fact<FactItems<String>>.unknown
  package var transaction = Fact<Transaction>.unknown
  package var coordination = Fact<Coordination>.unknown
  package var coordinator = Fact<String>.unknown
  package var budget = Fact<TimeSpan>.unknown
  package var critical = Fact<Bool>.unknown
  package var steps = FactList<StepFacts>()
  /// What the table of steps says, where the front matter says it as well.
  package var explained = FactList<StepFacts>()
  package var patterns = Fact<FactItems<String>>.unknown
  package var tags = Fact<FactItems<String>>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("description", &description)
    visitor.fact("owner", &owner)
    visitor.fact("trigger", &trigger)
    visitor.fact("participants", &participants)
    visitor.fact("transaction", &transaction)
    visitor.fact("coordination", &coordination)
    visitor.fact("coordinator", &coordinator)
    visitor.fact("budget", &budget)
    visitor.fact("critical", &critical)
    visitor.list("steps", &steps)
    visitor.list("explained-steps", &explained)
    visitor.fact("patterns", &patterns)
    visitor.fact("tags", &tags)
  }
}
