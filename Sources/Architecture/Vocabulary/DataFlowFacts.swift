/// Which data goes where: a data flow.

package struct DataFlowFacts: FactGroup {
  package var presence = Presence.unknown
  package var description = Fact<String>.unknown
  package var owner = Fact<String>.unknown
  package var stores = Fact<FactItems<String>>.unknown
  package var topics = Fact<FactItems<String>>.unknown
  package var data = Fact<DataClass>.unknown
  package var residency = Fact<FactItems<String>>.unknown
  package var tags = Fact<FactItems<String>>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("description", &description)
    visitor.fact("owner", &owner)
    visitor.fact("stores", &stores)
    visitor.fact("topics", &topics)
    visitor.fact("data", &data)
    visitor.fact("residency", &residency)
    visitor.fact("tags", &tags)
  }
}
