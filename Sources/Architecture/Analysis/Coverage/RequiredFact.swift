/// A fact without which something cannot be judged, and whether it is stated.

/// What is said of a fact: a value, that there is none, or nothing.
package enum Standing: UInt8, Hashable, Sendable {
  case unknown, none, stated

  init(_ fact: Fact<some FactValue>) {
    self = fact.isUnknown ? .unknown : fact.isNone ? .none : .stated
  }

  init(_ presence: Presence) {
    self = presence.isUnknown ? .unknown : presence.isNone ? .none : .stated
  }
}

package struct RequiredFact<Subject>: Sendable {
  /// As it is written in a document: `recovery.rto`.
  package let name: String
  package let standing: @Sendable (Subject) -> Standing

  init(_ name: String, _ standing: @escaping @Sendable (Subject) -> Standing) {
    self.name = name
    self.standing = standing
  }
}

// MARK: - Which facts

extension RequiredFact<Element> {
  /// What the rules need to know of an element of a kind; nothing is asked of components.
  package static func all(of kind: Element.Kind) -> [RequiredFact] {
    switch kind {
    case .person: [.description]
    case .system: [.description, .owner]
    case .external: external
    case .service: service
    case .store: store
    case .channel: channel
    case .component: []
    }
  }

  private static let description = RequiredFact("description") { Standing($0.facts.description) }
  private static let owner = RequiredFact("owner") { Standing($0.facts.owner) }

  private static let external = [
    description, owner, availability,
    RequiredFact("provider") { Standing($0.facts.provider) },
    RequiredFact("recovery.rto") { Standing($0.facts.recovery.rto) },
  ]

  private static let availability = RequiredFact("slo.availability") {
    Standing($0.facts.slo.availability)
  }

  private static let service =
    [
      description, owner,
      RequiredFact("lifecycle") { Standing($0.facts.lifecycle) },
      RequiredFact("technology") { Standing($0.facts.technology) },
      RequiredFact("tier") { Standing($0.facts.tier) },
      RequiredFact("provides") { Standing($0.statesOperations) },
      RequiredFact("depends-on") { Standing($0.statesDependencies) },
      availability,
      RequiredFact("slo.window") { Standing($0.facts.slo.window) },
      RequiredFact("slo.latency") { Standing($0.facts.slo.latency.presence) },
      RequiredFact("slo.throughput") { Standing($0.facts.slo.throughput) },
    ] + requirements + recovery + operation

  private static let requirements = [
    RequiredFact("requirements.consistency") { Standing($0.facts.requirements.consistency) },
    RequiredFact("requirements.data-volume") { Standing($0.facts.requirements.dataVolume) },
    RequiredFact("requirements.growth") { Standing($0.facts.requirements.growth) },
    RequiredFact("requirements.tolerates") { Standing($0.facts.requirements.tolerates) },
  ]

  private static let recovery = [
    RequiredFact("recovery.rto") { Standing($0.facts.recovery.rto) },
    RequiredFact("recovery.rpo") { Standing($0.facts.recovery.rpo) },
    RequiredFact("recovery.strategy") { Standing($0.facts.recovery.strategy) },
    RequiredFact("recovery.tested") { Standing($0.facts.recovery.tested) },
    RequiredFact("deployment.topology") { Standing($0.facts.deployment.topology) },
    RequiredFact("deployment.locations") { Standing($0.facts.deployment.locations) },
  ]

  private static let operation = [
    RequiredFact("observability.logs") { Standing($0.facts.observability.logs) },
    RequiredFact("observability.metrics") { Standing($0.facts.observability.metrics) },
    RequiredFact("observability.traces") { Standing($0.facts.observability.traces) },
    RequiredFact("observability.alerts") { Standing($0.facts.observability.alerts) },
    RequiredFact("security.exposure") { Standing($0.facts.security.exposure) },
    RequiredFact("security.authentication") { Standing($0.facts.security.authentication) },
    RequiredFact("security.encryption") { Standing($0.facts.security.encryption) },
    RequiredFact("scaling.model") { Standing($0.facts.scaling.model) },
    RequiredFact("scaling.headroom") { Standing($0.facts.scaling.headroom) },
    RequiredFact("scaling.bottleneck") { Standing($0.facts.scaling.bottleneck) },
  ]

  private static let store = [
    RequiredFact("technology") { Standing($0.owned.technology) },
    RequiredFact("purpose") { Standing($0.owned.purpose) },
    RequiredFact("replication") { Standing($0.owned.replication) },
    RequiredFact("backup") { element in
      Standing(element.owned.rebuild) == .stated ? .stated : Standing(element.owned.backup.presence)
    },
    RequiredFact("data") { Standing($0.owned.data) },
    RequiredFact("encrypted") { Standing($0.owned.encrypted) },
  ]

  private static let channel = [
    RequiredFact("technology") { Standing($0.owned.technology) },
    RequiredFact("delivery") { Standing($0.owned.delivery) },
    RequiredFact("ordering") { Standing($0.owned.ordering) },
    RequiredFact("retention") { Standing($0.owned.retention) },
    RequiredFact("schema") { Standing($0.owned.schema) },
    RequiredFact("data") { Standing($0.owned.data) },
  ]
}

extension RequiredFact<Relation> {
  /// What the rules need to know of a call, what goes without saying and the caller's defaults included.
  package static let ofCalls = [
    RequiredFact("style") { $0.style == nil ? .unknown : .stated },
    RequiredFact("criticality") { $0.criticality == nil ? .unknown : .stated },
    RequiredFact("timeout") { $0.style == .async ? .stated : Standing($0.timeout) },
    RequiredFact("retry") { $0.style == .async ? .stated : Standing($0.retry.presence) },
    RequiredFact("purpose") { Standing($0.facts.purpose) },
  ]
}
