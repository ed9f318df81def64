/// What holds for a call with the defaults of its caller.

package import Handbook

extension Architecture {
  package func connectTimeout(of call: Relation) -> Fact<TimeSpan> {
    call.facts.connectTimeout.or(defaults(of: call).connectTimeout)
  }

  package func circuitBreaker(of call: Relation) -> Fact<Bool> {
    call.facts.circuitBreaker.or(defaults(of: call).circuitBreaker)
  }

  package func bulkhead(of call: Relation) -> Fact<Bool> {
    call.facts.bulkhead.or(defaults(of: call).bulkhead)
  }

  package func deadlinePropagation(of call: Relation) -> Fact<Bool> {
    call.facts.deadlinePropagation.or(defaults(of: call).deadlinePropagation)
  }

  private func defaults(of call: Relation) -> CallDefaults {
    source(of: call).facts.defaults
  }
}

extension Relation {
  /// Whether its retry comes from the caller's `defaults` and is not said of this call.
  package var hasDefaultRetry: Bool {
    facts.retry.presence.isUnknown && !retry.presence.isUnknown
  }
}
