/// Who may call, and how that is kept.

package struct Security: FactGroup {
  package var presence = Presence.unknown
  package var exposure = Fact<Exposure>.unknown
  package var authentication = Fact<String>.unknown
  package var authorization = Fact<String>.unknown
  package var encryption = Fact<String>.unknown
  package var zone = Fact<String>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("exposure", &exposure)
    visitor.fact("authentication", &authentication)
    visitor.fact("authorization", &authorization)
    visitor.fact("encryption", &encryption)
    visitor.fact("zone", &zone)
  }
}
