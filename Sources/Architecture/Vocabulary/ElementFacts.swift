/// What the document of an element says about the element itself.

package struct ElementFacts: FactGroup {
  package var presence = Presence.unknown
  package var name = Fact<String>.unknown
  package var description = Fact<String>.unknown
  package var system = Fact<String>.unknown
  package var domain = Fact<String>.unknown
  package var owner = Fact<String>.unknown
  package var lifecycle = Fact<Lifecycle>.unknown
  package var technology = Fact<FactItems<String>>.unknown
  package var tags = Fact<FactItems<String>>.unknown
  package var tier = Fact<Tier>.unknown
  /// The company or the department that runs an external system.
  package var provider = Fact<String>.unknown
  /// Whether the numbers are our guess, and nobody has promised them.
  package var assumed = Fact<Bool>.unknown
  /// Whether the people are not ours.
  package var outside = Fact<Bool>.unknown
  package var requirements = Requirements()
  package var recovery = Recovery()
  package var deployment = Deployment()
  package var slo = SLO()
  package var defaults = CallDefaults()
  package var observability = Observability()
  package var security = Security()
  package var scaling = Scaling()
  package var patterns = Fact<FactItems<String>>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("name", &name)
    visitor.fact("description", &description)
    visitor.fact("system", &system)
    visitor.fact("domain", &domain)
    visitor.fact("owner", &owner)
    visitor.fact("lifecycle", &lifecycle)
    visitor.fact("technology", &technology)
    visitor.fact("tags", &tags)
    visitor.fact("tier", &tier)
    visitor.fact("provider", &provider)
    visitor.fact("assumed", &assumed)
    visitor.fact("outside", &outside)
    visitor.group("requirements", &requirements)
    visitor.group("recovery", &recovery)
    visitor.group("deployment", &deployment)
    visitor.group("slo", &slo)
    visitor.group("defaults", &defaults)
    visitor.group("observability", &observability)
    visitor.group("security", &security)
    visitor.group("scaling", &scaling)
    visitor.fact("patterns", &patterns)
  }
}
