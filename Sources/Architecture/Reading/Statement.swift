/// All that the document of an element says, in the words of the vocabulary.

package struct Statement: FactGroup {
  package var presence = Presence.unknown
  package var element = ElementFacts()
  package var provides = FactList<OperationFacts>()
  package var owns = FactList<OwnedFacts>()
  package var dependsOn = FactList<RelationFacts>()
  package var uses = FactList<RelationFacts>()
  package var publishes = FactList<RelationFacts>()
  package var consumes = FactList<RelationFacts>()
  package var reads = Fact<FactItems<String>>.unknown
  package var components = FactList<ComponentFacts>()
  package var failureModes = FactList<FailureModeFacts>()
  /// What the table of dependencies names.
  package var explained = Fact<FactItems<String>>.unknown

  package init() {}

  var lists: ListPresence {
    ListPresence(
      provides: provides.presence,
      owns: owns.presence,
      dependsOn: dependsOn.presence,
      uses: uses.presence,
      publishes: publishes.presence,
      consumes: consumes.presence,
      reads: reads.presence,
      components: components.presence
    )
  }

  package mutating func visit(_ visitor: inout some FactVisitor) {
    element.visit(&visitor)
    visitor.list("provides", &provides)
    visitor.list("owns", &owns)
    visitor.list("depends-on", &dependsOn)
    visitor.list("uses", &uses)
    visitor.list("publishes", &publishes)
    visitor.list("consumes", &consumes)
    visitor.fact("reads", &reads)
    visitor.list("components", &components)
    visitor.list("failure-modes", &failureModes)
    visitor.fact("explained-dependencies", &explained)
  }
}
