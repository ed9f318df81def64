/// What documents and settings do although a decision says otherwise.

import Architecture
import Base
import Handbook

extension Rule {
  static let decisionContradicted = Rule(
    RuleID("ADR013", "decision-contradicted"),
    .error,
    in: .minimal,
    summary: "A relation or a setting is against an accepted decision that says so in its fields.",
    why: """
      A decision that nobody checks is a wish. With `forbids` and `enforces` an accepted record says in
      a form that can be checked what must not be, and the day on which somebody does it all the same
      is the day to talk about it: either the change is wrong, or the decision is.
      """,
    remedy: """
      Take the relation out or switch the rule on again. If the decision no longer holds, write the one
      that supersedes it. `forbids` takes patterns of elements, such as `storefront -> ledger`,
      `* -> legacy-*` or, for one operation, `* -> ledger/close-*`; it holds against every way of
      reaching one element from another: calls, messages, reads, and what a component uses. What an
      element owns is a part of it. `enforces` takes codes or names of rules.
      """,
    good: [
      [
        "decisions/0007-own-stores.md": record("Accepted"),
        "services/storefront.md":
          "---\nkind: service\ndepends-on:\n  - target: cart\n---\n# Storefront\n",
      ],
      [
        "decisions/0007-own-stores.md": record("Proposed"),
        "services/storefront.md":
          "---\nkind: service\ndepends-on:\n  - target: ledger\n---\n# Storefront\n",
      ],
      [
        "decisions/0007-own-stores.md": record("Accepted", forbidden: "* -> ledger-db"),
        "services/ledger.md": """
        ---
        kind: service
        owns: [{id: ledger-db, kind: database}]
        depends-on: [{target: ledger-db}]
        ---
        # Ledger

        """,
      ],
    ],
    bad: [
      [
        "decisions/0007-own-stores.md": record("Accepted"),
        "services/storefront.md":
          "---\nkind: service\ndepends-on:\n  - target: ⟦ledger/balance⟧\n---\n# Storefront\n",
      ],
      [
        "decisions/0007-own-stores.md": record("Accepted", forbidden: "storefront -> ledger-*"),
        "services/storefront.md": """
        ---
        kind: service
        reads: [⟦ledger-db⟧]
        consumes: [{topic: ⟦ledger-v1⟧}]
        components: [{id: totals, uses: [cart, ⟦ledger-totals⟧]}]
        ---
        # Storefront

        """,
      ],
      [
        "decisions/0007-own-stores.md": record("Accepted", enforced: "⟦broken-internal-link⟧"),
        "lintel.yml": "lint:\n  rules:\n    DOC006: off\n",
      ],
    ],
    check: .handbook { view in
      let accepted = view.handbook.decisions.documents.filter { number in
        view.handbook.decisions.decisions[number]?.status?.value.stage == .accepted
      }
      let relations = NamedRelation.all(of: view.model)
      return accepted.flatMap { number in
        forbidden(by: number, relations, view) + switchedOff(against: number, view)
      }
    }
  )
}

/// So many relations against one decision say enough: it does not hold.
private let most = 100

private func forbidden(
  by number: Int,
  _ relations: [NamedRelation],
  _ view: HandbookView
) -> [Finding] {
  let document = view.handbook.documents[number]
  let patterns = (document.decision?.forbids ?? []).compactMap { written in
    RelationPattern(parsing: written.value).map { (written, $0) }
  }
  guard !patterns.isEmpty else { return [] }
  let broken = relations.lazy.compactMap { named in
    patterns.first { $0.1.matches(named) }.map { (named.relation, $0.0) }
  }
  return broken.prefix(most).map { relation, written in
    let source = view.model.source(of: relation)
    let line = "\(source.id) -> \(view.model.target(of: relation)?.id ?? relation.targetName)"
    return view.finding(
      at: relation.targetPlace,
      "\(document.decisionName) forbids `\(line)`",
      help: "Take the relation out, or write the decision that supersedes this one.",
      related: [Related(Place(document.path, written.range), "it is forbidden here")],
      subjects: [document.subject, line]
    )
  }
}

private func switchedOff(against number: Int, _ view: HandbookView) -> [Finding] {
  let document = view.handbook.documents[number]
  let lint = view.configuration.lint
  let off = (lint.rules + lint.overrides.flatMap(\.rules)).filter { $0.level == .off }
  return (document.decision?.enforces ?? []).compactMap { written in
    guard let rule = Rule.named(written.value),
      let setting = off.first(where: { rule.isCalled($0.rule.value) })
    else { return nil }
    let place = Place(.configuration, setting.rule.range)
    return view.finding(
      at: Place(document.path, written.range),
      "`\(rule.id.name)` is enforced by \(document.decisionName) and switched off in lintel.yml",
      help: "Switch the rule on, or write the decision that supersedes this one.",
      related: [Related(place, "it is switched off here", countsFromRepository: true)],
      subjects: [document.subject, rule.id.code]
    )
  }
}

private func record(
  _ status: String,
  forbidden: String = "storefront -> ledger",
  enforced: String = "DOC007"
) -> String {
  """
  ---
  date: 2026-09-30
  forbids: ["\(forbidden)"]
  enforces: [\(enforced)]
  ---
  # ADR-007: Every service owns its store

  ## Status
  \(status)

  """
}
