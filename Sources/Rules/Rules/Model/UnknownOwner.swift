/// Owners that are no team.

import Architecture
import Base
import Handbook

extension Rule {
  static let unknownOwner = Rule(
    RuleID("MDL012", "unknown-owner"),
    .warning,
    summary: "An owner is not in the list of teams.",
    why: """
      Teams are renamed and dissolved faster than services. An owner that nobody knows is no owner: the
      alert goes to an address that nobody reads. With a slip in the name the page of the team lacks what
      it answers for.
      """,
    remedy: """
      Name one of the `teams` of `lintel.yml`, or add the team there. Without such a list nothing is said
      about owners.
      """,
    fix: .suggestion,
    good: [
      [
        "lintel.yml": "teams: [team-checkout, team-stock]\n",
        "services/orders.md": service("owner: team-checkout"),
        "services/inventory.md": service("owner: none"),
      ],
      ["services/orders.md": service("owner: anybody")],
    ],
    bad: [
      [
        "lintel.yml": "teams: [team-checkout, team-stock]\n",
        "services/orders.md": service("owner: ⟦team-chekout⟧"),
        "workflows/order.md": document("workflow", "owner: ⟦team-paris⟧"),
      ]
    ],
    check: .handbook { view in
      guard let teams = view.model.settings.teams, let first = teams.first, let last = teams.last
      else { return [] }
      let names = NearNames(teams.map(\.value))
      let known = Set(teams.map(\.value))
      let list = Place(.configuration, SourceRange(first.range.start, last.range.end))
      let unknown = owners(in: view.model).filter { !known.contains($0.team) }
      return unknown.bounded { $0.team }.map { owner in
        let guess = names.closest(to: owner.team)
        let fix = guess.flatMap { Fix.renaming([(owner.team, owner.place)], to: $0) }
        return view.finding(
          at: owner.place,
          "`\(owner.team)` is none of the teams",
          help: guess.map { "Did you mean `\($0)`?" } ?? "Name a team, or add it to lintel.yml.",
          related: [Related(list, "the teams that there are", countsFromRepository: true)],
          fixes: fix.map { [$0] } ?? [],
          subjects: [owner.subject, owner.team]
        )
      }
    }
  )
}

private struct WrittenOwner {
  let subject: String
  let team: String
  let place: Place
}

/// Whatever a document names as its owner.
private func owners(in model: Architecture) -> [WrittenOwner] {
  let elements = model.elements.lazy.map { ($0.id, $0.path, $0.facts.owner) }
  let workflows = model.workflows.map { ($0.id, $0.path, $0.facts.owner) }
  let flows = model.dataFlows.map { ($0.id, $0.path, $0.facts.owner) }
  let plans = (model.runbooks + model.failovers + model.capacities).map {
    ($0.id, $0.path, $0.facts.owner)
  }
  return (elements + workflows + flows + plans).compactMap { subject, path, owner in
    guard case .stated(let team, let spot) = owner else { return nil }
    return WrittenOwner(subject: subject, team: team, place: Place(path, spot.range))
  }
}
