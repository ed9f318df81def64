/// Personal data that others can read on its way.

import Architecture
import Base

extension Rule {
  static let personalDataOnUnprotectedEdge = Rule(
    RuleID("SEC004", "personal-data-on-unprotected-edge"),
    .error,
    summary: "Personal data goes over a line that is not encrypted.",
    why: """
      Article 32 of the General Data Protection Regulation names pseudonymisation and encryption first
      among the measures that are due, and who loses personal data may have to tell all whom it is
      about. That the line stays within one zone is no excuse: most who read along are inside already.
      pytm has the same threat, DR01, "Unprotected Sensitive Data". What a store or a channel holds is
      what its `data` says, or a data flow that names it.
      """,
    remedy: """
      Use TLS, and state it: `encryption: tls` for the line, or under `security` of the owner of the store
      or the channel.
      """,
    patterns: ["zero-trust", "data-residency", "secrets"],
    good: [
      ["services/orders.md": holding("personal", "tls"), "services/reports.md": reading],
      ["services/orders.md": holding("internal", "none"), "services/reports.md": reading],
      ["services/orders.md": holding("personal", "none")],
      ["services/orders.md": holding("personal", nil), "services/reports.md": reading],
    ],
    bad: [
      ["services/orders.md": holding("personal", "⟦none⟧"), "services/reports.md": reading],
      [
        "services/orders.md": holding("internal", "tls"),
        "services/reports.md": service(
          "depends-on: [{target: orders-db, style: sync, encryption: ⟦none⟧}]"
        ),
        "data-flows/customers.md": document(
          "data-flow",
          "stores: [orders-db]\ndata: personal",
          title: "# Customers"
        ),
      ],
    ],
    check: .handbook { view in
      let edges = view.model.relations.compactMap { relation -> OpenEdge? in
        guard relation.kind != .owns, view.carriesPersonalData(relation),
          let cause = view.model.encryption(of: relation).cause
        else { return nil }
        return OpenEdge(relation: relation, cause: cause)
      }
      let help = "Use TLS, and state it as `encryption`."
      return view.findings(about: edges, help: help) { relation, cause, others in
        "\(view.ends(of: relation, others)), which holds personal data, in the clear: `\(cause.word)`"
      }
    }
  )
}

private let reading = service("reads: [orders-db]")

private func holding(_ data: String, _ encryption: String?) -> String {
  let security = encryption.map { "security: {encryption: \($0)}\n" } ?? ""
  return service("\(security)owns: [{id: orders-db, kind: database, data: \(data)}]")
}
