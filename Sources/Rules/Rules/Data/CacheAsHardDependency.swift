/// Caches that a service cannot do without, and that begin empty.

import Architecture
import Base

extension Rule {
  static let cacheAsHardDependency = Rule(
    RuleID("DAT012", "cache-as-hard-dependency"),
    .warning,
    summary:
      "A service cannot answer without a cache, and nobody has said what happens while it is empty.",
    why: """
      A cache may make a service faster, or it may carry what the database behind it cannot. Beyer and
      others, "Site Reliability Engineering", chapter 22, keep the two apart: when a capacity cache is
      lost, all requests go to a database that was never sized for them, and that falls as well; and the
      service cannot start again on an empty cache either.
      """,
    remedy: """
      Say under `cold-start` of the cache what is done while it is empty: it is filled before traffic comes,
      load is shed, the database carries it all for an hour. If the service can do without it, state
      `criticality: soft` or a `fallback`.
      """,
    patterns: ["caching", "load-shedding", "graceful-degradation"],
    good: [
      [
        "services/prices.md": service(
          """
          owns:
            - {id: price-cache, kind: cache, cold-start: "Filled from the list before it takes traffic"}
          depends-on:
            - {target: price-cache, criticality: hard}
          """
        )
      ],
      [
        "services/prices.md": service("owns:\n  - {id: price-cache, kind: cache}"),
        "services/shop.md": service(
          "depends-on:\n  - {target: price-cache, criticality: hard, fallback: Yesterday's prices}"
        ),
      ],
    ],
    bad: [
      [
        "services/prices.md": service(
          """
          owns:
            - {id: price-cache, kind: cache}
          depends-on:
            - {target: price-cache, criticality: ⟦hard⟧}
          """
        )
      ],
      [
        "services/prices.md": service(
          "owns:\n  - {id: price-cache, kind: cache, cold-start: none}"
        ),
        "services/shop.md": service("depends-on:\n  - {target: price-cache, criticality: ⟦hard⟧}"),
      ],
    ],
    check: .handbook { view in
      let hard = view.model.relations.filter { relation in
        guard relation.kind == .dependsOn, relation.need == .fails,
          let cache = view.model.target(of: relation)
        else { return false }
        return cache.owned.kind.value == .cache && cache.owned.coldStart.value == nil
      }
      return hard.bounded { $0.targetElement }.compactMap { relation in
        guard let cache = view.model.target(of: relation) else { return nil }
        let user = view.model.source(of: relation)
        let coldStart = cache.owned.coldStart
        let lack =
          coldStart.isNone
          ? "has no plan for being empty" : "does not say what happens while it is empty"
        return view.finding(
          at: relation.place(of: relation.facts.criticality.range),
          "`\(user.id)` cannot answer without the cache `\(cache.id)`, which \(lack)",
          help: "Say under `cold-start` of `\(cache.id)` what is done until it is filled.",
          related: [
            Related(cache.place(of: coldStart.range ?? cache.owned.id.range), "it is declared here")
          ],
          subjects: [user.id, cache.id]
        )
      }
    }
  )
}
