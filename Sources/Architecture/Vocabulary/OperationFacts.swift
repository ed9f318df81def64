/// An operation that others may call.

package import Handbook

package struct OperationFacts: FactGroup {
  package var presence = Presence.unknown
  package var id = Fact<String>.unknown
  package var style = Fact<Style>.unknown
  package var protocolName = Fact<String>.unknown
  package var access = Fact<Access>.unknown
  package var idempotency = Fact<Idempotency>.unknown
  /// What the key is made of.
  package var idempotencyKey = Fact<String>.unknown
  /// For how long a key is remembered.
  package var idempotencyRetention = Fact<TimeSpan>.unknown
  /// After this the service itself gives up.
  package var deadline = Fact<TimeSpan>.unknown
  package var rateLimit = Fact<Rate>.unknown
  package var loadShedding = Fact<Bool>.unknown
  package var contract = Fact<String>.unknown
  package var purpose = Fact<String>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("id", &id)
    visitor.fact("style", &style)
    visitor.fact("protocol", &protocolName)
    visitor.fact("access", &access)
    visitor.fact("idempotency", &idempotency)
    visitor.fact("idempotency-key", &idempotencyKey)
    visitor.fact("idempotency-retention", &idempotencyRetention)
    visitor.fact("deadline", &deadline)
    visitor.fact("rate-limit", &rateLimit)
    visitor.fact("load-shedding", &loadShedding)
    visitor.fact("contract", &contract)
    visitor.fact("purpose", &purpose)
  }
}
