/// How a call is tried again.

package import Handbook

package struct Retry: FactGroup {
  package var presence = Presence.unknown
  /// The first one included, since the sources count differently: SRE, chapter 22, four attempts for three retries.
  package var maxAttempts = Fact<Int>.unknown
  package var backoff = Fact<Backoff>.unknown
  package var jitter = Fact<Bool>.unknown
  /// The wait before the second attempt.
  package var base = Fact<TimeSpan>.unknown
  /// The longest wait.
  package var cap = Fact<TimeSpan>.unknown
  /// How many more calls all retries together may make.
  package var budget = Fact<Percentage>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("max-attempts", &maxAttempts)
    visitor.fact("backoff", &backoff)
    visitor.fact("jitter", &jitter)
    visitor.fact("base", &base)
    visitor.fact("cap", &cap)
    visitor.fact("budget", &budget)
  }
}
