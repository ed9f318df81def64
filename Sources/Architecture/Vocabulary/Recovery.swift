/// How long something may be gone, what may be lost, and how it comes back.

package import Base
package import Handbook

package struct Recovery: FactGroup {
  package var presence = Presence.unknown
  package var rto = Fact<TimeSpan>.unknown
  package var rpo = Fact<TimeSpan>.unknown
  package var strategy = Fact<RecoveryStrategy>.unknown
  package var failover = Fact<FailoverMode>.unknown
  /// Until somebody, or something, knows.
  package var detection = Fact<TimeSpan>.unknown
  /// From then until it works again, as measured.
  package var repair = Fact<TimeSpan>.unknown
  /// Whether coming back needs resources to be made or changed.
  package var controlPlane = Fact<Bool>.unknown
  package var tested = Fact<CalendarDate>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("rto", &rto)
    visitor.fact("rpo", &rpo)
    visitor.fact("strategy", &strategy)
    visitor.fact("failover", &failover)
    visitor.fact("detection", &detection)
    visitor.fact("repair", &repair)
    visitor.fact("control-plane", &controlPlane)
    visitor.fact("tested", &tested)
  }
}
