/// Dependencies of which nobody says how they fail.

import Architecture
import Base
import Handbook

extension Rule {
  static let unclassifiedDependency = Rule(
    RuleID("MDL013", "unclassified-dependency"),
    .warning,
    summary:
      "A dependency does not say whether it is sync or async, or whether it is hard or soft.",
    why: """
      Whether a caller waits, and whether it can do without, is what decides how failures spread.
      Without these two facts a call takes no part in any chain, bound or recovery order, and all of
      these look better than they are. Treynor and others, "The Calculus of Service Availability", begin
      with the list of critical dependencies for this reason.
      """,
    remedy: """
      Say `style: sync` or `async`, here or at the operation that is called, and `criticality: hard` or
      `soft`: hard when we cannot answer without it. A call that is async, or that has a `fallback`, is soft
      unless it says otherwise; of stores and channels the style goes without saying.
      """,
    good: [
      [
        "services/orders.md": service(
          """
          depends-on:
            - {target: inventory/reserve, criticality: hard}
            - {target: mail, style: async}
            - {target: prices, style: sync, fallback: The price of yesterday}
          """
        ),
        "services/inventory.md": service("provides: [{id: reserve, style: sync}]"),
        "services/mail.md": service("tier: 3"),
        "services/prices.md": service("tier: 3"),
      ]
    ],
    bad: [
      [
        "services/orders.md": service(
          """
          depends-on:
            - {target: ⟦inventory/reserve⟧, criticality: hard}
            - {target: inventory/release}
            - {target: ⟦prices⟧, style: sync}
          """
        ),
        "services/inventory.md": service("tier: 2"),
        "services/prices.md": service("tier: 3"),
      ]
    ],
    check: .handbook { view in
      view.model.elements.flatMap { element in
        unclassified(of: element, view.model).prefix(mostOfOneCause).map {
          finding($0, element, view)
        }
      }
    }
  )
}

/// The first entry of an edge that lacks a fact, and what all of its entries together lack.
private struct Edge {
  let relation: Relation
  let target: Element
  var lacksStyle = false
  var lacksCriticality = false
}

private func unclassified(of element: Element, _ model: Architecture) -> [Edge] {
  var edges: [Edge] = []
  var places: [Int: Int] = [:]
  for relation in model.relations(from: element) where relation.kind == .dependsOn {
    guard relation.style == nil || relation.criticality == nil,
      let target = model.target(of: relation), target.number != element.number,
      !isUndeclared(relation, of: target)
    else { continue }
    let place = places[target.number] ?? edges.count
    if place == edges.count { edges.append(Edge(relation: relation, target: target)) }
    places[target.number] = place
    edges[place].lacksStyle = edges[place].lacksStyle || relation.style == nil
    edges[place].lacksCriticality = edges[place].lacksCriticality || relation.criticality == nil
  }
  return edges
}

/// Whether it is already an error that the operation does not exist.
private func isUndeclared(_ relation: Relation, of target: Element) -> Bool {
  if case .missingOperation = relation.target { !target.statesOperations.isUnknown } else { false }
}

private func finding(_ edge: Edge, _ element: Element, _ view: HandbookView) -> Finding {
  let style = edge.lacksStyle ? "sync or async" : nil
  let criticality = edge.lacksCriticality ? "hard or soft" : nil
  let unsaid = [style, criticality].compactMap(\.self).joined(separator: ", nor whether it is ")
  return view.finding(
    at: edge.relation.targetPlace,
    "`\(element.id)` does not say whether its call of `\(edge.target.id)` is \(unsaid)",
    help: edge.lacksStyle
      ? "Add `style` to it or to the operation, and `criticality`."
      : "Add `criticality: hard`, or `soft` if we can answer without it.",
    subjects: [element.id, edge.target.id]
  )
}
