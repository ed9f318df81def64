/// A relation that goes round a gateway to what lies behind it.

internal import Handbook

package struct GatewayBypass: Sendable, Equatable {
  /// The relation that goes round.
  package let relation: Int
  /// The gateway that it goes round.
  package let gateway: Int
  /// What shows that the target lies behind the gateway.
  package let reason: Reason

  package enum Reason: Sendable, Equatable {
    /// The gateway calls the target itself, by a relation.
    case called(Int)
    /// The target is internal, and its system has the gateway.
    case isInternal
    /// From zone to zone others come by the gateway, which calls the second by a relation.
    case zones(from: String, to: String, by: Int)
  }
}

extension GatewayBypass {
  /// All of them, in the order of their relations, one for each two elements.
  static func all(in model: Architecture) -> [GatewayBypass] {
    let gateways = model.elements.filter(\.isGateway)
    guard !gateways.isEmpty else { return [] }
    let walls = Walls(gateways, model)
    var seen: Set<[Int]> = []
    return model.relations.compactMap { relation in
      guard let target = model.target(of: relation), target.runs, !target.isGateway,
        !model.elements[relation.source].isGateway,
        let bypass = walls.bypass(relation, target, model),
        seen.insert([relation.source, target.number]).inserted
      else { return nil }
      return bypass
    }
  }
}

private struct Walls {
  /// For every element, the first relation by which a gateway calls it.
  private var calls: [Int: Int] = [:]
  /// For every system, or for none, its first gateway.
  private var gateways: [Int?: Int] = [:]
  /// For two zones, the first relation by which a gateway leads from one to the other.
  private var zones: [[String]: Int] = [:]

  init(_ gateways: [Element], _ model: Architecture) {
    for gateway in gateways {
      if self.gateways[gateway.parent] == nil { self.gateways[gateway.parent] = gateway.number }
      let froms = model.zonesBefore(gateway)
      for relation in model.relations(from: gateway) where relation.kind == .dependsOn {
        guard let target = model.target(of: relation), target.runs else { continue }
        if calls[target.number] == nil { calls[target.number] = relation.number }
        guard let to = target.zone else { continue }
        for from in froms where from != to && zones[[from, to]] == nil {
          zones[[from, to]] = relation.number
        }
      }
    }
  }

  func bypass(
    _ relation: Relation,
    _ target: Element,
    _ model: Architecture
  ) -> GatewayBypass? {
    let exposure = target.facts.security.exposure.value
    guard exposure == nil || exposure == .internal else { return nil }
    let source = model.elements[relation.source]
    if model.isFromOutside(relation, to: target), source.facts.outside.value != false {
      if let call = calls[target.number] {
        let gateway = model.relations[call].source
        return GatewayBypass(relation: relation.number, gateway: gateway, reason: .called(call))
      }
      guard exposure == .internal, let gateway = gateways[target.parent] else { return nil }
      return GatewayBypass(relation: relation.number, gateway: gateway, reason: .isInternal)
    }
    guard relation.kind == .dependsOn, let from = source.zone, let to = target.zone,
      let call = zones[[from, to]]
    else { return nil }
    return GatewayBypass(
      relation: relation.number,
      gateway: model.relations[call].source,
      reason: .zones(from: from, to: to, by: call)
    )
  }
}

extension Architecture {
  /// The zones from which a gateway is called, or its own when none is known.
  fileprivate func zonesBefore(_ gateway: Element) -> [String] {
    let callers = relations(to: gateway).filter { $0.kind == .dependsOn }
    let zones = Set(callers.compactMap { elements[$0.source].zone })
    return zones.isEmpty ? [gateway.zone].compactMap(\.self) : zones.sorted()
  }
}

extension Element {
  fileprivate var zone: String? { facts.security.zone.value }
}
