/// How long answers take, at three points of their distribution.

package import Handbook

package struct Latency: FactGroup {
  package var presence = Presence.unknown
  package var p50 = Fact<TimeSpan>.unknown
  package var p95 = Fact<TimeSpan>.unknown
  package var p99 = Fact<TimeSpan>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("p50", &p50)
    visitor.fact("p95", &p95)
    visitor.fact("p99", &p99)
  }
}
