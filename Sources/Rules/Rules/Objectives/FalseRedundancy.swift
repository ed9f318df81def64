/// Alternatives that fall together.

import Architecture
import Base
import Handbook

extension Rule {
  static let falseRedundancy = Rule(
    RuleID("REL011", "false-redundancy"),
    .warning,
    summary:
      "Alternatives that stand in for each other need the same thing or run in the same place.",
    why: """
      Two copies of 99.9% make 99.9999% only when their failures have nothing to do with each other. All
      that is certain is the better of the two, by Fréchet's bound. When both need one store, or one fire
      takes both, the second copy is a cost without a use, and what was worked out from it is wrong. That
      alternatives in different regions have one provider is only a remark: providers seldom fail as a
      whole.
      """,
    remedy: """
      Give one of them another region, another company or a store of its own; or take them out of the
      `group`, so that nobody counts on them.
      """,
    patterns: ["redundancy", "active-active", "multi-cloud"],
    good: [
      [
        "services/checkout.md": paying(),
        "services/cards.md": placed("[aws/eu-west-1, aws/eu-west-2]"),
        "services/transfer.md": placed("[gcp/europe-west1]"),
      ],
      [
        "services/checkout.md": paying(),
        "services/cards.md": placed("[aws/eu-west-1]"),
        "services/transfer.md": service("tier: 2"),
      ],
      [
        "services/checkout.md": paying(),
        "services/cards.md": needing("ledger"),
        "services/transfer.md": service("depends-on: [{target: ledger, criticality: soft}]"),
        "services/ledger.md": service("tier: 2"),
      ],
    ],
    bad: [
      [
        "services/checkout.md": paying(by: "⟦paying⟧"),
        "services/cards.md": placed("[aws/eu-west-1/a]"),
        "services/transfer.md": placed("[aws/eu-west-1/b]"),
      ],
      [
        "services/checkout.md": paying(by: "⟦paying⟧"),
        "services/cards.md": needing("fraud"),
        "services/fraud.md": needing("ledger"),
        "services/transfer.md": needing("ledger"),
        "services/ledger.md": service("tier: 2"),
      ],
      [
        "services/checkout.md": paying(by: "⟦paying⟧"),
        "externals/cards.md": document("external", "provider: Bank"),
        "externals/transfer.md": document("external", "provider: Bank"),
      ],
    ],
    check: .handbook { view in
      view.analysis.redundancy.sharing.compactMap { finding($0, view) }
    }
  )
}

private func finding(_ group: Redundancy.Group, _ view: HandbookView) -> Finding? {
  let reliance = view.analysis.reliances.all[group.reliance]
  let relations = reliance.relations.map { view.model.relations[$0] }
  guard let first = relations.first, let name = reliance.group else { return nil }
  let owner = view.model.elements[reliance.owner]
  let members = nameList(reliance.targets.map { view.model.elements[$0].id })
  let isOne = reliance.targets.count == 1
  let words = group.shared.map { text($0, view.model) }.joined(separator: ", and ")
  return view.finding(
    at: owner.place(of: first.facts.group.range),
    "\(members) stand in for each other in the group `\(name)` of `\(owner.id)`, but \(words)",
    help: isOne ? "Name another element, or take the group away." : "Give one of them another.",
    related: others(relations, owner) + group.shared.flatMap { places($0, reliance, view.model) },
    subjects: [owner.id, name],
    severity: group.shared.allSatisfy(\.isOnlyProvider) ? .info : nil
  )
}

private func others(_ relations: [Relation], _ owner: Element) -> [Related] {
  relations.dropFirst().prefix(5).map { relation in
    Related(relation.targetPlace, "this one is in the group as well")
  }
}

private func text(_ shared: Redundancy.Shared, _ model: Architecture) -> String {
  switch shared {
  case .element(let number, let ways):
    ways.contains { $0.count == 1 }
      ? "`\(model.elements[number].id)` is needed by all"
      : "all need `\(model.elements[number].id)`"
  case .region(let region): "all run in \(region) alone"
  case .provider(let provider): "all run on \(provider)"
  case .company(let company): "all are run by \(company)"
  }
}

/// The steps from each member to what it shares, or where each says where it is.
private func places(
  _ shared: Redundancy.Shared,
  _ reliance: Reliance,
  _ model: Architecture
) -> [Related] {
  switch shared {
  case .element(_, let ways):
    return ways.prefix(5).flatMap { way in
      zip(way, way.dropFirst()).prefix(10).compactMap { node, next in
        let relation = model.relations(from: model.elements[node]).first {
          $0.targetElement == next && $0.need == .fails
        }
        let id = model.elements[node].id
        return relation.map {
          Related($0.targetPlace, "`\(id)` needs it")
        }
      }
    }
  case .region, .provider:
    return elements(reliance, model).map { element in
      let range = element.facts.deployment.locations.range
      return Related(element.place(of: range), "`\(element.id)` says here where it runs")
    }
  case .company:
    return elements(reliance, model).map { element in
      Related(element.place(of: element.facts.provider.range), "`\(element.id)` is run by it")
    }
  }
}

private func elements(_ reliance: Reliance, _ model: Architecture) -> [Element] {
  reliance.targets.prefix(5).map { model.elements[$0] }
}

extension Redundancy.Shared {
  fileprivate var isOnlyProvider: Bool {
    if case .provider = self { true } else { false }
  }
}

private func paying(by group: String = "paying") -> String {
  needing("cards, group: \(group)", "transfer, group: paying")
}

private func placed(_ locations: String) -> String {
  service("deployment: {locations: \(locations)}")
}
