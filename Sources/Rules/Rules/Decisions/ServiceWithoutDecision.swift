/// Services that no decision speaks of.

import Architecture
import Base
import Handbook

extension Rule {
  static let serviceWithoutDecision = Rule(
    RuleID("ADR011", "service-without-decision"),
    .info,
    summary: "No decision governs a service or a system, and none is linked with it.",
    why: """
      Somebody decided that there should be this service, that it owns this data and is called in this
      way. Whoever has to change it asks why, and finds the answer nowhere. Handbooks without decisions
      are not judged.
      """,
    remedy: """
      Name the service under `affects` of the decision that made it, link to the decision from the
      service's page, or write down now what is still known of the reasons.
      """,
    good: [
      [
        "decisions/0007-split-orders.md": record(affects: "orders"),
        "services/orders.md": "---\nkind: service\n---\n# Orders\n",
      ],
      [
        "decisions/0007-split-orders.md": record(affects: "cart"),
        "services/orders.md": "---\nkind: service\n---\n# Orders\n\nSee ADR-0007.\n",
      ],
      ["services/orders.md": "---\nkind: service\n---\n# Orders\n"],
    ],
    bad: [
      [
        "decisions/0007-split-orders.md": record(affects: "cart"),
        "services/orders.md": "---\nkind: service\n---\n⟦# Orders⟧\n",
      ]
    ],
    check: .handbook { view in
      let decisions = Set(view.handbook.decisions.documents)
      guard !decisions.isEmpty else { return [] }
      let affected = Set(decisions.flatMap { view.affectedElements(by: $0) })
      return view.model.elements.compactMap { element in
        guard element.kind == .service || element.kind == .system, let number = element.document,
          !affected.contains(element.id), !view.isLinked(number, with: decisions)
        else { return nil }
        return view.finding(
          at: element.place,
          "No decision speaks of `\(element.id)`",
          help: "Name it under `affects` of a decision, or link to one.",
          subjects: [element.id]
        )
      }
    }
  )
}

extension HandbookView {
  /// The elements that a decision names, without the operations that it may mean of them.
  fileprivate func affectedElements(by decision: Int) -> [String] {
    handbook.decisions.decisions[decision]?.affects.map { affected in
      String(affected.value.prefix { $0 != "/" })
    } ?? []
  }

  /// Whether a page and one of the documents link to each other, in either direction.
  fileprivate func isLinked(_ number: Int, with documents: Set<Int>) -> Bool {
    handbook.backlinks[number].contains(where: documents.contains)
      || handbook.links[number].values.contains { target in
        if case .document(let other, _) = target { documents.contains(other) } else { false }
      }
  }
}

private func record(affects element: String) -> String {
  """
  ---
  date: 2026-09-30
  affects: [\(element)]
  ---
  # ADR-007: Split orders from the shop

  ## Status
  Accepted

  """
}
