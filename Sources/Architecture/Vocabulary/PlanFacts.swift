/// What a runbook, a failover plan or a capacity plan says of the elements that it is for.

package import Base

package struct PlanFacts: FactGroup {
  package var presence = Presence.unknown
  package var appliesTo = Fact<FactItems<String>>.unknown
  package var owner = Fact<String>.unknown
  package var tier = Fact<Tier>.unknown
  package var from = Fact<Location>.unknown
  package var to = Fact<Location>.unknown
  package var tested = Fact<CalendarDate>.unknown
  package var alerts = Fact<FactItems<String>>.unknown
  package var measured = Fact<CalendarDate>.unknown
  package var growth = Fact<String>.unknown
  package var headroom = Fact<String>.unknown
  package var bottleneck = Fact<String>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("applies-to", &appliesTo)
    visitor.fact("owner", &owner)
    visitor.fact("tier", &tier)
    visitor.fact("from", &from)
    visitor.fact("to", &to)
    visitor.fact("tested", &tested)
    visitor.fact("alerts", &alerts)
    visitor.fact("measured", &measured)
    visitor.fact("growth", &growth)
    visitor.fact("headroom", &headroom)
    visitor.fact("bottleneck", &bottleneck)
  }
}
