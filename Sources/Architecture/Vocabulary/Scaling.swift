/// How a service grows.

package struct Scaling: FactGroup {
  package var presence = Presence.unknown
  package var model = Fact<ScalingModel>.unknown
  package var headroom = Fact<String>.unknown
  package var bottleneck = Fact<String>.unknown
  /// What it costs, and what drives that.
  package var cost = Fact<String>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("model", &model)
    visitor.fact("headroom", &headroom)
    visitor.fact("bottleneck", &bottleneck)
    visitor.fact("cost", &cost)
  }
}
