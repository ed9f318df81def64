/// Something that may be gone: an element, a place, everything of one provider.

package enum Loss: Hashable, Sendable {
  case element(Int)
  /// A region, or one of its zones.
  case location(Location)
  case provider(String)

  /// Whether whatever runs at a location is lost with it.
  package func takes(_ location: Location) -> Bool {
    switch self {
    case .element: false
    case .location(let lost):
      lost.wholeRegion == location.wholeRegion && (lost.zone == nil || lost.zone == location.zone)
    case .provider(let provider): provider == location.provider
    }
  }
}

extension Architecture {
  /// What a name means: an element before a location, a location before a provider.
  package func loss(of name: String) -> Loss? {
    if let element = element(name) { return .element(element.number) }
    let locations = elements.flatMap { $0.facts.deployment.locations.value?.values ?? [] }
    if let lost = Location(parsing: name),
      locations.contains(where: { Loss.location(lost).takes($0) })
    {
      return .location(lost)
    }
    let isProvider =
      locations.contains { $0.provider == name }
      || elements.contains { $0.facts.provider.value == name }
    return isProvider ? .provider(name) : nil
  }

  /// Every name that may be lost.
  package var losable: Set<String> {
    var names = Set(elements.map(\.id))
    for element in elements {
      if let provider = element.facts.provider.value { names.insert(provider) }
      for location in element.facts.deployment.locations.value?.values ?? [] {
        names.formUnion([location.text, location.wholeRegion, location.provider])
      }
    }
    return names
  }
}
