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
  /// The name of what it needs, or of the best of those that stand in for each other.
  func name(in model: Architecture) -> String {
    let names = nameList(members.map { model.elements[$0.element].id })
    return members.count == 1 ? names : "the best of \(names)"
  }

  /// Where it is said that it is needed, and where each of its members says what it promises.
  func related(in model: Architecture) -> [Related] {
    let relations = relations.prefix(5).map { number in
      let relation = model.relations[number]
      let source = model.elements[relation.source]
      return Related(
        relation.targetPlace,
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
