/// Words and places that several rules about objectives share.

import Architecture
import Base
import Handbook

extension Percentage {
  /// With what it allows: `99.95% (21.6 min a month)`.
  var withDowntime: String { "\(text) (\(downtimeInMonth) a month)" }
}

extension Element {
  /// Where its objective is stated, or whatever else gives a number that others count on.
  func place(offering availability: Percentage) -> Place {
    let slo = facts.slo
    let fact = [slo.availability, slo.promised, slo.intrinsic].first { $0.value == availability }
    return place(of: fact?.range)
  }
}

extension AvailabilityBound.Factor {
  /// `payments`, or `the best of cards and transfer` when one stands in for another.
  func name(in model: Architecture) -> String {
    let names = members.map { "`\(model.elements[$0.element].id)`" }
    return names.count == 1 ? names[0] : "the best of \(fewNames(names))"
  }

  /// Where it is said that it is needed, and where each of its members says what it promises.
  func related(in model: Architecture) -> [Related] {
    let relations = relations.prefix(5).map { number in
      let relation = model.relations[number]
      let source = model.elements[relation.source]
      return Related(
        Place(source.path, relation.written.range),
        "`\(source.id)` cannot do without it"
      )
    }
    let members = members.prefix(5).map { member in
      let element = model.elements[member.element]
      let hedge = element.facts.assumed.value == true ? ", which is assumed" : ""
      return Related(
        element.place(offering: member.availability),
        "`\(element.id)` promises \(member.availability.withDowntime)\(hedge)"
      )
    }
    return relations + members
  }
}

/// At most five names: `a, b, c, d, e and 7 more`.
func fewNames(_ names: [String]) -> String {
  if names.count > 5 {
    return names.prefix(5).joined(separator: ", ") + " and \(names.count - 5) more"
  }
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
