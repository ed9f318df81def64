/// What is said of a line from one element to another: a call, a message, a read.

package import Handbook

package struct RelationFacts: FactGroup {
  package var presence = Presence.unknown
  /// An element, or one of its operations: `inventory/reserve`.
  package var target = Fact<String>.unknown
  /// The same for messages.
  package var topic = Fact<String>.unknown
  package var purpose = Fact<String>.unknown
  package var style = Fact<Style>.unknown
  package var protocolName = Fact<String>.unknown
  package var criticality = Fact<Criticality>.unknown
  /// For a store that somebody else owns.
  package var access = Fact<Access>.unknown
  /// Targets of one group stand in for each other: any of them is enough.
  package var group = Fact<String>.unknown
  package var timeout = Fact<TimeSpan>.unknown
  package var connectTimeout = Fact<TimeSpan>.unknown
  package var retry = Retry()
  package var circuitBreaker = Fact<Bool>.unknown
  package var bulkhead = Fact<Bool>.unknown
  package var deadlinePropagation = Fact<Bool>.unknown
  package var fallback = Fact<String>.unknown
  package var encryption = Fact<String>.unknown
  package var authentication = Fact<String>.unknown
  /// The channel on which the answer to a message comes.
  package var reply = Fact<String>.unknown
  package var outbox = Fact<Bool>.unknown
  package var deadLetter = Fact<String>.unknown
  package var maxReceives = Fact<Int>.unknown
  package var idempotent = Fact<Bool>.unknown
  /// For how long nobody else gets a message that is being handled.
  package var visibility = Fact<TimeSpan>.unknown
  /// How long handling a message may take.
  package var handler = Fact<TimeSpan>.unknown
  /// The order that the handler counts on.
  package var ordering = Fact<Ordering>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("target", &target)
    visitor.fact("topic", &topic)
    visitor.fact("purpose", &purpose)
    visitor.fact("style", &style)
    visitor.fact("protocol", &protocolName)
    visitor.fact("criticality", &criticality)
    visitor.fact("access", &access)
    visitor.fact("group", &group)
    visitor.fact("timeout", &timeout)
    visitor.fact("connect-timeout", &connectTimeout)
    visitor.group("retry", &retry)
    visitor.fact("circuit-breaker", &circuitBreaker)
    visitor.fact("bulkhead", &bulkhead)
    visitor.fact("deadline-propagation", &deadlinePropagation)
    visitor.fact("fallback", &fallback)
    visitor.fact("encryption", &encryption)
    visitor.fact("authentication", &authentication)
    visitor.fact("reply", &reply)
    visitor.fact("outbox", &outbox)
    visitor.fact("dead-letter", &deadLetter)
    visitor.fact("max-receives", &maxReceives)
    visitor.fact("idempotent", &idempotent)
    visitor.fact("visibility", &visibility)
    visitor.fact("handler", &handler)
    visitor.fact("ordering", &ordering)
  }
}
