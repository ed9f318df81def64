/// Relations that go round the gateway.

import Architecture
import Base

extension Rule {
  static let gatewayBypass = Rule(
    RuleID("DEP008", "gateway-bypass"),
    .warning,
    summary: "Somebody reaches a service directly that lies behind a gateway.",
    why: """
      A gateway is where callers are told apart, limits are kept and addresses stay the same while
      services move. Each way round it needs all of that a second time, and mostly does not have it; it
      is found by whoever looks for an open door (Neri and others, "Design principles, architectural
      smells and refactorings for microservices", call it No API Gateway).
      """,
    remedy: """
      Call the gateway. If the way is meant to be there, say so: `exposure: public` or `partner` on the
      service, `outside: false` on people of the house. A gateway is an element with the tag `gateway` or
      the pattern `api-gateway`. Behind it lies what it calls, and what is internal in its system. Between
      zones, whoever is in a zone from which the gateway is called goes round it by calling a zone that
      the gateway calls.
      """,
    patterns: ["api-gateway", "backend-for-frontend", "zero-trust"],
    good: [
      [
        "people/customer.md": using("gateway"),
        "services/gateway.md": gateway,
        "services/orders.md": service("tier: 2"),
      ],
      [
        "people/customer.md": using("orders"),
        "services/gateway.md": gateway,
        "services/orders.md": service("security: {exposure: public}"),
      ],
      [
        "people/clerk.md": using("orders", "outside: false"),
        "services/gateway.md": gateway,
        "services/orders.md": service("tier: 2"),
      ],
      [
        "people/customer.md": using("shop"),
        "services/shop.md": caller("gateway"),
        "services/gateway.md": gateway,
        "services/orders.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "people/customer.md": using("⟦orders⟧"),
        "services/gateway.md": gateway,
        "services/orders.md": service("tier: 2"),
      ],
      [
        "externals/partner.md": document("external", "uses: [{target: ⟦ledger⟧}]"),
        "services/gateway.md": gateway,
        "services/ledger.md": service("security: {exposure: internal}"),
      ],
      [
        "services/shop.md": caller("gateway", "⟦orders/place⟧", facts: "security: {zone: edge}"),
        "services/gateway.md": gateway,
        "services/orders.md": service("security: {zone: core}"),
      ],
    ],
    check: .handbook { view in
      view.analysis.bypasses.bounded(by: \.gateway).map { finding($0, view) }
    }
  )
}

private func finding(_ bypass: GatewayBypass, _ view: HandbookView) -> Finding {
  let relation = view.model.relations[bypass.relation]
  let source = view.model.source(of: relation)
  let gateway = view.model.elements[bypass.gateway]
  var related = [Related(gateway.place, "the gateway `\(gateway.id)` is for that")]
  if let call = bypass.call {
    let step = view.model.relations[call]
    related.append(Related(step.targetPlace, "it calls `\(step.targetName)` here"))
  }
  return view.finding(
    at: relation.targetPlace,
    "`\(source.id)` reaches `\(relation.targetName)`\(bypass.zones) round the gateway `\(gateway.id)`",
    help:
      "Call `\(gateway.id)`, or say that `\(relation.targetName)` is meant to be reached directly.",
    related: related,
    subjects: [source.id, relation.targetName]
  )
}

extension GatewayBypass {
  /// The relation that shows what lies behind the gateway.
  fileprivate var call: Int? {
    switch reason {
    case .called(let call), .zones(_, _, let call): call
    case .isInternal: nil
    }
  }

  /// Which zones are crossed.
  fileprivate var zones: String {
    if case .zones(let from, let to, _) = reason { " from zone \(from) in zone \(to)" } else { "" }
  }
}

private let gateway = caller("orders", facts: "tags: [gateway]")

private func using(_ target: String, _ facts: String = "outside: true") -> String {
  document("person", "\(facts)\nuses: [{target: \(target), purpose: Buys}]")
}
