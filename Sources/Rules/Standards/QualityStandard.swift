/// One of the seven standards of quality that the charters ask of every architecture.

package import Architecture
internal import Base
internal import Handbook

package struct QualityStandard: Sendable {
  package let name: String
  /// What the charters ask, in one sentence.
  package let promise: String
  /// What has to be stated of a service.
  package let facts: [Evidence]
  /// Codes of the rules that must have nothing to say about it.
  package let rules: [String]
}

extension QualityStandard {
  /// What is asked for, as prose for a page.
  var evidence: String {
    """
    \(promise) State \(facts.map(\.name).joined(separator: ", ")). These rules must have nothing to say, \
    where they are on: \(rules.joined(separator: ", ")). The score counts one for each.
    """
  }
}

/// Something that a service's document, or another about it, has to state.
package struct Evidence: Sendable {
  /// What is missing when it is not there: `a headroom of 10x`.
  package let name: String
  package let isThere: @Sendable (Architecture, Element) -> Bool

  init(_ name: String, _ isThere: @escaping @Sendable (Architecture, Element) -> Bool) {
    self.name = name
    self.isThere = isThere
  }

  /// A fact of the element's own.
  static func stated<Value>(
    _ name: String,
    _ fact: @escaping @Sendable (Element) -> Fact<Value>
  ) -> Evidence {
    Evidence(name) { _, element in !fact(element).isUnknown }
  }
}

extension QualityStandard {
  package static let all: [QualityStandard] = [
    .scalability, .resilience, .observability, .security, .maintainability, .performance,
    .costEffectiveness,
  ]

  static let scalability = QualityStandard(
    name: "scalability",
    promise: "It can handle ten times the load without a fundamental redesign.",
    facts: [
      .stated("a scaling model") { $0.facts.scaling.model },
      .stated("a bottleneck") { $0.facts.scaling.bottleneck },
      Evidence("a headroom of 10x") { _, element in element.facts.scaling.carriesTenTimes },
      .stated("a throughput") { $0.facts.slo.throughput },
      Evidence("a capacity plan") { model, element in
        model.capacityTargets.hold(element, in: model)
      },
    ],
    rules: ["DEP003", "MSG010", "NET015"]
  )

  static let resilience = QualityStandard(
    name: "resilience",
    promise: "It handles partial failures gracefully, without passing them on.",
    facts: [
      Evidence("its dependencies, or that there are none") { _, element in
        !element.lists.dependsOn.isUnknown
      },
      Evidence("failure modes") { _, element in !element.failureModes.items.isEmpty },
      .stated("an RTO") { $0.facts.recovery.rto }, .stated("an RPO") { $0.facts.recovery.rpo },
      .stated("a drill") { $0.facts.recovery.tested },
    ],
    rules: [
      "DAT004", "DAT006", "DAT007", "DEP001", "DEP002", "DRX002", "DRX009", "MSG001", "MSG005",
      "NET001", "NET007", "NET009", "NET011", "NET012", "REL002",
    ]
  )

  static let observability = QualityStandard(
    name: "observability",
    promise: "It shows how it behaves and how well it is.",
    facts: [
      Evidence("structured logs") { _, element in
        element.facts.observability.logs.value == .structured
      },
      .stated("metrics") { $0.facts.observability.metrics },
      .stated("traces") { $0.facts.observability.traces },
      Evidence("correlation ids") { _, element in
        element.facts.observability.correlationID.value == true
      },
      .stated("a health check") { $0.facts.observability.health },
      .stated("a readiness check") { $0.facts.observability.readiness },
      .stated("alerts") { $0.facts.observability.alerts },
    ],
    rules: ["MSG002", "OPS002", "OPS003"]
  )

  static let security = QualityStandard(
    name: "security",
    promise: "It is defended in depth, and each has the least access that does the work.",
    facts: [
      .stated("its exposure") { $0.facts.security.exposure },
      .stated("authentication") { $0.facts.security.authentication },
      .stated("authorization") { $0.facts.security.authorization },
      .stated("encryption") { $0.facts.security.encryption },
      .stated("its zone") { $0.facts.security.zone },
    ],
    rules: ["DAT011", "DRX007", "SEC001", "SEC002", "SEC003", "SEC004"]
  )
}

extension QualityStandard {
  static let maintainability = QualityStandard(
    name: "maintainability",
    promise: "The team can understand it and change it.",
    facts: [
      .stated("an owner") { $0.facts.owner }, .stated("a description") { $0.facts.description },
      .stated("technology") { $0.facts.technology },
      Evidence("a contract for each operation") { _, element in
        element.operations.allSatisfy { !$0.facts.contract.isUnknown }
      },
      Evidence("a runbook, unless its tier is 2 or 3") { model, element in
        element.tier.map { !$0.isCritical } ?? false || model.hasRunbook(element)
      },
    ],
    rules: ["ADR011", "DAT001", "DAT002", "DEP010", "MDL010", "MDL015"]
  )

  static let performance = QualityStandard(
    name: "performance",
    promise: "It meets its latency and throughput under load.",
    facts: [
      .stated("p50") { $0.facts.slo.latency.p50 }, .stated("p95") { $0.facts.slo.latency.p95 },
      .stated("p99") { $0.facts.slo.latency.p99 },
      .stated("a throughput") { $0.facts.slo.throughput },
      .stated("a bound on saturation") { $0.facts.slo.saturation },
    ],
    rules: ["NET003", "NET004", "NET008", "NET017", "REL010"]
  )

  static let costEffectiveness = QualityStandard(
    name: "cost-effectiveness",
    promise: "What it costs is in proportion to what it is worth.",
    facts: [
      .stated("a tier") { $0.facts.tier }, .stated("what it costs") { $0.facts.scaling.cost },
      Evidence("a budget, its own or its system's") { model, element in
        let system = element.parent.map { model.elements[$0] }
        return [element, system].contains { $0?.facts.requirements.budget.value != nil }
      },
      Evidence("a recovery strategy no dearer than its tier asks for") { model, element in
        element.isModest(model.settings)
      },
    ],
    rules: ["CLR004"]
  )
}

// MARK: - Evidence that takes more than one look

extension Scaling {
  /// Whether the headroom, `10x` or `12x for reads`, is at least tenfold.
  fileprivate var carriesTenTimes: Bool {
    guard let text = headroom.value else { return false }
    let digits = text.prefix { $0.isNumber }
    let unit = text.dropFirst(digits.count).first
    return unit == "x" || unit == "×" ? (Int(digits) ?? 0) >= 10 : false
  }
}

extension Architecture {
  fileprivate func hasRunbook(_ element: Element) -> Bool {
    element.facts.observability.runbook.value != nil
      || runbookTargets.hold(element, in: self)
  }
}

extension Element {
  /// Whether its strategy, when both are known, is not stronger than that of its tier.
  fileprivate func isModest(_ settings: ModelSettings) -> Bool {
    guard let strategy = facts.recovery.strategy.value, let tier else { return false }
    return strategy.rank >= settings[tier].strategy.rank || tier.isCritical
  }
}

extension RecoveryStrategy {
  /// The dearest first.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
