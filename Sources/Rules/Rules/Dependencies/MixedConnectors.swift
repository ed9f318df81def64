/// Two elements that talk in several protocols.

import Architecture
import Base

extension Rule {
  static let mixedConnectors = Rule(
    RuleID("DEP010", "mixed-connectors"),
    .info,
    summary: "One element calls another by several protocols.",
    why: """
      Each protocol brings its own clients, its own errors, timeouts and certificates, and each has to
      be watched and mended. Between the same two services that is mostly a migration that nobody
      finished (the anti-pattern "Extraneous Adjacent Connector").
      """,
    remedy: """
      Settle on one, or write down in a decision why there have to be two. Messages beside calls are not
      meant: relations are compared that have the same style.
      """,
    patterns: ["strangler-fig", "api-gateway"],
    good: [
      ["services/orders.md": orders("gRPC", "grpc"), "services/ledger.md": service("tier: 3")],
      [
        "services/orders.md": service(
          """
          depends-on:
            - {target: ledger, style: sync, protocol: gRPC}
            - {target: ledger, style: async, protocol: AMQP}
          """
        ),
        "services/ledger.md": service("tier: 3"),
      ],
      [
        "services/orders.md": service(
          "depends-on:\n  - {target: ledger, protocol: gRPC}\n  - {target: ledger}"
        ),
        "services/ledger.md": service("tier: 3"),
      ],
    ],
    bad: [
      ["services/orders.md": orders("gRPC", "⟦SOAP⟧"), "services/ledger.md": service("tier: 3")],
      [
        "services/orders.md": service(
          "depends-on:\n  - {target: ledger/book}\n  - {target: ⟦ledger/close⟧}"
        ),
        "services/ledger.md": service(
          """
          provides:
            - {id: book, style: sync, protocol: REST}
            - {id: close, style: sync, protocol: gRPC}
          """
        ),
      ],
    ],
    check: .handbook { view in
      view.model.elements.flatMap { findings(of: $0, view) }
    }
  )
}

private struct Connector: Hashable {
  let target: Int
  let style: Style?
}

/// One finding for each two elements: at the first protocol that is not that of the relation before.
private func findings(of element: Element, _ view: HandbookView) -> [Finding] {
  var first: [Connector: (relation: Relation, protocolName: String)] = [:]
  var found: Set<Int> = []
  return view.model.outgoing[element.number].compactMap { number in
    let relation = view.model.relations[number]
    guard relation.kind == .dependsOn, let target = view.model.target(of: relation),
      let name = protocolName(of: relation, view.model)
    else { return nil }
    let connector = Connector(target: target.number, style: relation.style)
    guard let other = first[connector] else {
      first[connector] = (relation, name)
      return nil
    }
    guard other.protocolName.lowercased() != name.lowercased(),
      found.insert(target.number).inserted
    else { return nil }
    return view.finding(
      at: relation.place(of: relation.facts.protocolName.range),
      "`\(element.id)` calls `\(target.id)` by \(name) here and by \(other.protocolName) elsewhere",
      help: "Settle on one of the two.",
      related: [Related(other.relation.targetPlace, "here it is \(other.protocolName)")]
        + operationPlace(of: relation, view.model),
      subjects: [element.id, target.id]
    )
  }
}

/// What the relation says, or else the operation.
private func protocolName(of relation: Relation, _ model: Architecture) -> String? {
  relation.facts.protocolName.value ?? model.operation(of: relation)?.facts.protocolName.value
}

private func operationPlace(of relation: Relation, _ model: Architecture) -> [Related] {
  guard relation.facts.protocolName.value == nil, let operation = model.operation(of: relation)
  else { return [] }
  return [Related(operation.place, "the operation states its protocol")]
}

private func orders(_ first: String, _ second: String) -> String {
  service(
    """
    depends-on:
      - {target: ledger, protocol: \(first)}
      - {target: ledger, protocol: \(second)}
    """
  )
}
