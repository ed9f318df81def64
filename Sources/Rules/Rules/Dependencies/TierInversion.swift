/// Elements that cannot work without less critical ones.

import Architecture
import Base

extension Rule {
  static let tierInversion = Rule(
    RuleID("DEP006", "tier-inversion"),
    .error,
    summary: "An element cannot work without one of a less critical tier.",
    why: """
      A tier says how soon something comes back and what is done for that. Whoever needs a service of a
      lesser tier comes back when that one does, whatever its own document promises; and nobody is woken
      at night for the lesser one. "The availability and recovery targets of these dependencies should
      align with the targets of the application itself" (Microsoft, *Azure Well-Architected Framework*,
      on strong dependencies).
      """,
    remedy: """
      Raise the tier of what is needed, with everything that the tier asks for, or learn to do without it:
      state a `fallback`, mark the relation `soft`, or name an alternative in the same `group`. Stores are
      judged by a rule of their own.
      """,
    patterns: ["graceful-degradation", "redundancy", "caching"],
    good: [
      [
        "services/orders.md": service("tier: 1\ndepends-on: [{target: mail, criticality: soft}]"),
        "services/mail.md": service("tier: 3"),
      ],
      [
        "services/orders.md": service(
          "tier: 1\ndepends-on: [{target: mail, criticality: hard, fallback: Sent later}]"
        ),
        "services/mail.md": service("tier: 3"),
      ],
      [
        "services/orders.md": service("tier: 1\ndepends-on: [{target: mail, criticality: hard}]"),
        "services/mail.md": service("owner: team-post"),
      ],
      [
        "services/orders.md": service(
          """
          tier: 1
          depends-on:
            - {target: mail, criticality: hard, group: post}
            - {target: letters, criticality: hard, group: post}
          """
        ),
        "services/mail.md": service("tier: 3"),
        "services/letters.md": service("tier: 1"),
      ],
    ],
    bad: [
      [
        "services/orders.md": service(
          """
          tier: 1
          depends-on:
            - {target: ⟦mail/send⟧, criticality: hard}
            - {target: mail/ask, criticality: hard}
          """
        ),
        "services/mail.md": service("tier: 3"),
      ],
      [
        "services/orders.md": service(
          """
          tier: 0
          depends-on:
            - {target: ⟦mail⟧, criticality: hard, group: post}
            - {target: letters, criticality: hard, group: post}
          """
        ),
        "services/mail.md": service("tier: 2"),
        "services/letters.md": service("tier: 1"),
      ],
    ],
    check: .handbook { view in
      view.model.elements.flatMap { findings(of: $0, view) }
    }
  )
}

private func findings(of element: Element, _ view: HandbookView) -> [Finding] {
  guard let tier = element.tier else { return [] }
  let needs = view.model.relations(from: element).filter { $0.need == .fails }
  let weak = needs.filter { relation in
    guard let target = view.model.target(of: relation), target.runs else { return false }
    return target.tier.map { $0 > tier } ?? false
  }
  guard !weak.isEmpty else { return [] }
  let groups = Dictionary(grouping: needs.filter { $0.facts.group.value != nil }) {
    $0.facts.group.value
  }
  let weakNumbers = Set(weak.map(\.number))
  var seen: Set<String> = []
  return weak.compactMap { relation in
    let group = relation.facts.group.value
    let members = group == nil ? [relation] : groups[group] ?? []
    guard members.allSatisfy({ weakNumbers.contains($0.number) }),
      seen.insert(group ?? relation.targetName).inserted
    else { return nil }
    return finding(element, relation, members, view)
  }
}

private func finding(
  _ element: Element,
  _ relation: Relation,
  _ members: [Relation],
  _ view: HandbookView
) -> Finding? {
  guard let tier = element.tier, let target = view.model.target(of: relation) else { return nil }
  let targets = members.compactMap { view.model.target(of: $0) }
  let tiers = targets.compactMap(\.tier)
  let names = listed(targets.map(\.id).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  let best = tiers.min()?.text ?? ""
  let noun = members.count > 1 && targets.contains { $0.id != target.id } ? "any of " : ""
  return view.finding(
    at: relation.targetPlace,
    "`\(element.id)` of tier \(tier.text) cannot work without \(noun)\(names), which is of tier \(best)",
    help: "Raise the tier of `\(target.id)`, or state what is done without it.",
    related: targets.prefix(relatedLimit).map { target in
      Related(target.place(of: target.facts.tier.range), "`\(target.id)` is of a lesser tier")
    },
    subjects: [element.id, target.id]
  )
}
