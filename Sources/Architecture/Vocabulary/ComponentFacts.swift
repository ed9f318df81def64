/// A part of a service that is drawn by itself.

package struct ComponentFacts: FactGroup {
  package var presence = Presence.unknown
  package var id = Fact<String>.unknown
  package var name = Fact<String>.unknown
  package var technology = Fact<FactItems<String>>.unknown
  package var purpose = Fact<String>.unknown
  package var uses = Fact<FactItems<String>>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("id", &id)
    visitor.fact("name", &name)
    visitor.fact("technology", &technology)
    visitor.fact("purpose", &purpose)
    visitor.fact("uses", &uses)
  }
}
