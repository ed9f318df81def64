/// Documents that examples of rules about objectives are made of.

/// A service that says what its front matter is given.
func serviceExample(_ facts: String, called name: String = "Checkout") -> String {
  "---\nkind: service\n\(facts)\n---\n# \(name)\n"
}

/// A service with an availability.
func available(_ percent: String, called name: String = "Payments") -> String {
  serviceExample("slo: {availability: \(percent), window: 30d}", called: name)
}

/// A service with an availability that cannot do without others.
func available(_ percent: String, needing targets: String...) -> String {
  let lines = targets.map { "\n  - {target: \($0), style: sync, criticality: hard}" }.joined()
  return serviceExample("slo: {availability: \(percent), window: 30d}\ndepends-on:\(lines)")
}
