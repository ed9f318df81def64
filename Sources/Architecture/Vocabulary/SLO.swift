/// What is promised of a service: availability, latency, throughput.

package import Handbook

package struct SLO: FactGroup {
  package var presence = Presence.unknown
  /// Of all requests, as users see it: failures of dependencies included.
  package var availability = Fact<Percentage>.unknown
  /// The same with every dependency taken to be there: what its own code and operation allow.
  package var intrinsic = Fact<Percentage>.unknown
  /// What a contract says to others; to be kept, it is below the objective.
  package var promised = Fact<Percentage>.unknown
  package var window = Fact<TimeSpan>.unknown
  /// What is counted: "answers below 500 within 1 s, of all requests at the gateway".
  package var indicator = Fact<String>.unknown
  package var latency = Latency()
  package var throughput = Fact<Rate>.unknown
  package var errorRate = Fact<Percentage>.unknown
  package var saturation = Fact<Percentage>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("availability", &availability)
    visitor.fact("intrinsic", &intrinsic)
    visitor.fact("promised", &promised)
    visitor.fact("window", &window)
    visitor.fact("indicator", &indicator)
    visitor.group("latency", &latency)
    visitor.fact("throughput", &throughput)
    visitor.fact("error-rate", &errorRate)
    visitor.fact("saturation", &saturation)
  }
}
