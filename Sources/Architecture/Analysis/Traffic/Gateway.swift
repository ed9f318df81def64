/// Which elements are gateways: what stands before services so that nobody else has to.

internal import Handbook

extension Element {
  /// Whether it says so, by the tag `gateway` or `api-gateway` or by the pattern `api-gateway`.
  package var isGateway: Bool {
    runs
      && (facts.tags.items().contains { gatewayWords.contains($0.value) }
        || facts.patterns.items().contains { $0.value == "api-gateway" })
  }
}

private let gatewayWords: Set = ["gateway", "api-gateway"]
