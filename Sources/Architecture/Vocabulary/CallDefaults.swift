/// What holds for all calls of a service that do not say otherwise.

package import Handbook

package struct CallDefaults: FactGroup {
  package var presence = Presence.unknown
  package var timeout = Fact<TimeSpan>.unknown
  package var connectTimeout = Fact<TimeSpan>.unknown
  package var retry = Retry()
  package var circuitBreaker = Fact<Bool>.unknown
  package var bulkhead = Fact<Bool>.unknown
  package var deadlinePropagation = Fact<Bool>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("timeout", &timeout)
    visitor.fact("connect-timeout", &connectTimeout)
    visitor.group("retry", &retry)
    visitor.fact("circuit-breaker", &circuitBreaker)
    visitor.fact("bulkhead", &bulkhead)
    visitor.fact("deadline-propagation", &deadlinePropagation)
  }
}
