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
      align with the targets of the application itself" (Microsoft, "Azure Well-Architected Framework",
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
      view.findingsAboutNeeds { finding(about: $0, view) }
    }
  )
}

/// Of targets that stand in for each other all must be of a lesser tier.
private func finding(about need: HardNeed, _ view: HandbookView) -> Finding? {
  let owner = view.model.elements[need.owner]
  let relations = need.relations.map { view.model.relations[$0] }
  let targets = relations.compactMap { view.model.target(of: $0) }
  guard let tier = owner.tier, let best = targets.compactMap(\.tier).min(),
    let first = targets.first,
    targets.allSatisfy({ $0.runs && $0.tier.map { $0 > tier } ?? false })
  else { return nil }
  let names = nameList(targets.map(\.id))
  let weakness =
    targets.count == 1
    ? "\(names), which is of tier \(best.text)"
    : "one of \(names), the best of which is of tier \(best.text)"
  return view.finding(
    at: relations[0].targetPlace,
    "`\(owner.id)` of tier \(tier.text) cannot work without \(weakness)",
    help: "Raise the tier of `\(first.id)`, or state what is done without it.",
    related: targets.prefix(mostSteps).map { target in
      Related(target.place(of: target.facts.tier.range), "`\(target.id)` is of a lesser tier")
    },
    subjects: [owner.id, first.id]
  )
}
