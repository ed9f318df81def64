/// Where something runs.

package struct Deployment: FactGroup {
  package var presence = Presence.unknown
  package var topology = Fact<Topology>.unknown
  package var locations = Fact<FactItems<Location>>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("topology", &topology)
    visitor.fact("locations", &locations)
  }
}
