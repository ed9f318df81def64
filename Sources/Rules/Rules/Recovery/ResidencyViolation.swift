/// Data in places where it may not be.

import Architecture
import Base
import Handbook

extension Rule {
  static let residencyViolation = Rule(
    RuleID("DRX007", "residency-violation"),
    .error,
    summary: "Data is in a region outside of those that it may be in, or is read from there.",
    why: """
      Where data lies decides whose law holds for it, and whoever stated `residency` had a law or a contract
      in mind. A replica in another jurisdiction breaks it as surely as the original, and so do a reader
      and a consumer that run there: they have a copy of what they read. The country of a region is known
      for the large providers; regions and words that are not known are not judged.
      """,
    remedy: """
      Move whoever is outside, hand out only what may leave, or correct `residency` with whoever answers
      for the data. It takes countries (`de`), `eu`, `eea`, and regions as they are written under
      `deployment`.
      """,
    patterns: ["data-residency", "sharding", "geo-routing"],
    good: [
      ["services/orders.md": holder("[aws/eu-west-1, gcp/europe-west3]")],
      ["services/orders.md": holder("[dc/cellar, aws/eu-central-1]")],
      ["services/orders.md": holder("[aws/us-east-1]", residency: "[headquarters]")],
      [
        "services/orders.md": holder("[aws/eu-west-1]"),
        "services/reports.md": reader("azure/westeurope"),
      ],
    ],
    bad: [
      ["services/orders.md": holder("[aws/eu-west-1, ⟦aws/us-east-1⟧]")],
      ["services/orders.md": holder("[⟦aws/eu-west-2⟧]")],
      [
        "services/orders.md": holder("[aws/eu-west-1]"),
        "services/reports.md": reader("azure/eastus", "⟦orders-db⟧"),
      ],
      [
        "services/orders.md": service(
          """
          deployment: {locations: [⟦aws/us-east-1⟧]}
          owns: [{id: orders-v1, kind: topic}]
          """
        ),
        "data-flows/orders.md": document(
          "data-flow",
          "topics: [orders-v1]\nresidency: [eu]",
          title: "# Orders of the day"
        ),
      ],
    ],
    check: .handbook { view in
      view.analysis.residency.breaches.compactMap { finding(about: $0, view) }
    }
  )
}

private func finding(about breach: ResidencyAnalysis.Breach, _ view: HandbookView) -> Finding? {
  guard let first = breach.locations.first else { return nil }
  let held = view.model.elements[breach.held]
  let words = breach.limit.residency.values.prefix(5).joined(separator: ", ")
  let others = breach.locations.count - 1
  let places = first.value.text + (others == 0 ? "" : " and \(others) more")
  let limit = Related(breach.limit.place, "it may be in \(words)")
  switch breach.way {
  case .owner(let number):
    let owner = view.model.elements[number]
    return view.finding(
      at: Place(owner.path, first.range),
      "`\(held.id)` may be in \(words) and lies in \(places)",
      help: "Move the data, or correct `residency` with whoever answers for it.",
      related: [limit],
      subjects: [held.id, first.value.text]
    )
  case .relation(let number):
    let relation = view.model.relations[number]
    let reader = view.model.source(of: relation)
    return view.finding(
      at: relation.targetPlace,
      "`\(held.id)` may be in \(words) and is read by `\(reader.id)` in \(places)",
      help: "Hand out only what may leave, or run the reader where the data may be.",
      related: [limit, Related(Place(reader.path, first.range), "`\(reader.id)` runs here")],
      subjects: [reader.id, held.id]
    )
  }
}

private func holder(_ locations: String, residency: String = "[eu]") -> String {
  service(
    """
    deployment: {locations: \(locations)}
    owns: [{id: orders-db, kind: database, data: personal, residency: \(residency)}]
    """
  )
}

private func reader(_ location: String, _ store: String = "orders-db") -> String {
  service("deployment: {locations: [\(location)]}\nreads: [\(store)]")
}
