/// Relations that the configuration forbids.

import Architecture
import Base
import Handbook

extension Rule {
  static let forbiddenDependency = Rule(
    RuleID("DEP011", "forbidden-dependency"),
    .error,
    in: .minimal,
    summary: "A relation is against the list of those that must not be.",
    why: """
      Boundaries erode one sensible exception at a time. What is written down and checked has to be argued
      about before it is crossed, by the people whom it concerns, and not found a year later.
      """,
    remedy: """
      Take another way, or change the list where everybody sees it. `deny` is a list of patterns such as
      `storefront -> ledger`, `* -> legacy-*` or, for one operation, `* -> ledger/close`; `allow` is a list
      of exceptions to it. With `deny: ["* -> *"]` only what `allow` names may be. Calls, messages, reads
      and what components use all count; what an element owns is a part of it. A boundary that follows
      from a decision is better put into its `forbids`, where the reasons are.
      """,
    options: [
      RuleOption("deny", "Patterns of relations that must not be.", standard: .texts([])),
      RuleOption("allow", "Patterns of relations that may be all the same.", standard: .texts([])),
    ],
    patterns: ["domain-boundaries", "hexagonal-architecture", "strangler-fig"],
    good: [
      ["services/orders.md": caller("legacy-mail"), "services/legacy-mail.md": service("tier: 3")],
      [
        "lintel.yml": settings(deny: "* -> legacy-*", allow: "orders -> legacy-mail"),
        "services/orders.md": caller("legacy-mail"),
        "services/legacy-mail.md": service("tier: 3"),
      ],
    ],
    bad: [
      [
        "lintel.yml": settings(deny: "* -> legacy-*", allow: "orders -> legacy-mail"),
        "services/orders.md": caller("legacy-mail", "⟦legacy-stock/count⟧"),
        "services/cart.md": caller("⟦legacy-mail⟧"),
        "services/legacy-mail.md": service("tier: 3"),
        "services/legacy-stock.md": service("tier: 3"),
      ],
      [
        "lintel.yml": settings(deny: "orders -> ledger-db", allow: "cart -> ledger-db"),
        "services/orders.md": service("reads: [⟦ledger-db⟧]"),
        "services/ledger.md": service("owns: [{id: ledger-db, kind: database}]"),
      ],
    ],
    check: .handbook { view in
      let denied = view.texts("deny").compactMap { text in
        RelationPattern(parsing: text).map { (text, $0) }
      }
      guard !denied.isEmpty else { return [] }
      let allowed = view.texts("allow").compactMap { RelationPattern(parsing: $0) }
      let against = NamedRelation.all(of: view.model).compactMap { named in
        allowed.contains { $0.matches(named) }
          ? nil : denied.first { $0.1.matches(named) }.map { (named.relation, pattern: $0.0) }
      }
      return against.bounded(by: \.pattern).map { finding($0, $1, view) }
    }
  )
}

private func finding(_ relation: Relation, _ pattern: String, _ view: HandbookView) -> Finding {
  let source = view.model.source(of: relation)
  let target = view.model.target(of: relation)
  let id = target?.id ?? relation.targetName
  let declared = target.map { [Related($0.place, "this is what must not be reached")] } ?? []
  return view.finding(
    at: relation.targetPlace,
    "`\(source.id) -> \(id)` is forbidden by `\(pattern)`",
    help: "Take another way, or allow this one in lintel.yml.",
    related: declared + settingPlace(view),
    subjects: [source.id, id]
  )
}

/// Where the list stands.
private func settingPlace(_ view: HandbookView) -> [Related] {
  let options = view.configuration.lint.rules.filter { view.rule.isCalled($0.rule.value) }
    .flatMap(\.options)
  return options.last { $0.name.value == "deny" }.map { option in
    let place = Place(.configuration, option.name.range)
    return [Related(place, "the list stands here", countsFromRepository: true)]
  } ?? []
}

private func settings(deny: String, allow: String) -> String {
  """
  lint:
    rules:
      forbidden-dependency:
        deny: ["\(deny)"]
        allow: ["\(allow)"]

  """
}
