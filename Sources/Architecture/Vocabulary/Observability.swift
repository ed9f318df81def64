/// What is seen of a running service.

package struct Observability: FactGroup {
  package var presence = Presence.unknown
  package var logs = Fact<LogForm>.unknown
  package var metrics = Fact<String>.unknown
  package var traces = Fact<String>.unknown
  package var correlationID = Fact<Bool>.unknown
  package var health = Fact<String>.unknown
  package var readiness = Fact<String>.unknown
  package var alerts = Fact<FactItems<String>>.unknown
  package var runbook = Fact<String>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("logs", &logs)
    visitor.fact("metrics", &metrics)
    visitor.fact("traces", &traces)
    visitor.fact("correlation-id", &correlationID)
    visitor.fact("health", &health)
    visitor.fact("readiness", &readiness)
    visitor.fact("alerts", &alerts)
    visitor.fact("runbook", &runbook)
  }
}
