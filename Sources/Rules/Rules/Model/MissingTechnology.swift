/// Services, stores and calls of which nobody says how they are made.

import Architecture
import Base
import Handbook

extension Rule {
  static let missingTechnology = Rule(
    RuleID("MDL005", "missing-technology"),
    .info,
    in: .strict,
    summary: "A service or one of its stores names no technology, or one of its calls no protocol.",
    why: """
      What a thing is made with decides who can operate it, what it costs and how it fails: a call over
      HTTP fails otherwise than a query. The C4 model asks for the technology of every container and
      every relation, in the diagram itself (Brown, "The C4 model", diagram review checklist).
      """,
    remedy: """
      Fill `technology` in the front matter and in the entries under `owns`, and `protocol` in the calls or
      in the operations that they call. There is one finding for each service, whatever it leaves out.
      """,
    good: [
      [
        "services/orders.md": service(
          """
          technology: [Swift]
          owns: [{id: orders-db, kind: database, technology: PostgreSQL}]
          depends-on: [{target: inventory/reserve}, {target: orders-db}, {target: gone}]
          """
        ),
        "services/inventory.md": service(
          "technology: [Go]\nprovides: [{id: reserve, protocol: gRPC}]"
        ),
      ]
    ],
    bad: [
      ["services/orders.md": service("tier: 2", title: "⟦# Orders⟧")],
      [
        "services/orders.md": service(
          """
          technology: [Swift]
          owns: [{id: ⟦orders-db⟧, kind: database}]
          depends-on: [{target: inventory}]
          """
        ),
        "services/inventory.md": service("technology: [Go]"),
      ],
      [
        "services/orders.md": service(
          "technology: [Swift]\ndepends-on: [{target: ⟦inventory⟧}, {target: inventory/reserve}]"
        ),
        "services/inventory.md": service("technology: [Go]"),
      ],
    ],
    check: .handbook { view in
      view.model.elements.filter { $0.kind == .service }.compactMap { finding($0, view) }
    }
  )
}

private func finding(_ service: Element, _ view: HandbookView) -> Finding? {
  let model = view.model
  let parts = model.parts[service.number].lazy.map { model.elements[$0] }
  let made = [service] + parts.filter(\.isOwned)
  let silent = made.filter { $0.technology.isUnknown }
  let calls = callsWithoutProtocol(of: service, model)
  guard let place = silent.first?.idPlace ?? calls.first?.place else { return nil }
  let technology = silent.isEmpty ? nil : "the technology of \(nameList(silent.map(\.id)))"
  let protocols = calls.isEmpty ? nil : "the protocol of calls to \(nameList(calls.map(\.target)))"
  let unsaid = [technology, protocols].compactMap(\.self).joined(separator: ", nor of ")
  return view.finding(
    at: place,
    "`\(service.id)` says nothing of \(unsaid)",
    help: "Fill `technology`, and `protocol` in the calls or in the operations that they call.",
    subjects: [service.id]
  )
}

/// One for each service or system that is called.
private func callsWithoutProtocol(
  of service: Element,
  _ model: Architecture
) -> [(target: String, place: Place)] {
  var seen: Set<Int> = []
  return model.relations(from: service).compactMap { relation in
    guard relation.kind == .dependsOn, relation.facts.protocolName.isUnknown,
      let target = model.target(of: relation), target.runs, target.number != service.number,
      model.operation(of: relation)?.facts.protocolName.isUnknown ?? true,
      seen.insert(target.number).inserted
    else { return nil }
    return (target.id, relation.targetPlace)
  }
}
