/// Services that very many others wait for.

import Architecture
import Base

extension Rule {
  static let bottleneckService = Rule(
    RuleID("DEP003", "bottleneck-service"),
    .warning,
    summary: "More services wait for one than should.",
    why: """
      Whatever slows this service down slows all its callers down, at the same moment; their load adds
      up in it, and so do their retries. Each change of it has to suit all of them, so that it changes
      late or breaks somebody (the anti-pattern "Bottleneck Service").
      """,
    remedy: """
      Look for what the callers have in common: often it is data that could be published as events and
      kept by each of them, or two jobs in one service. If it has to be so, protect it: rate limits for
      each caller, load shedding, caches, and headroom. `callers` is how many may wait for one service,
      10 unless set; a caller counts once, however many operations it calls.
      """,
    options: [
      RuleOption("callers", "How many services may wait for one.", standard: .number(10))
    ],
    patterns: ["caching", "load-shedding", "rate-limiting", "cqrs", "event-driven-architecture"],
    good: [
      [
        "lintel.yml": settings,
        "services/ledger.md": service("tier: 3"),
        "services/a.md": caller("ledger/book", "ledger/close", "ledger/open"),
        "services/b.md": caller("ledger"),
      ],
      [
        "lintel.yml": settings,
        "services/ledger.md": service("tier: 3"),
        "services/a.md": caller("ledger"),
        "services/b.md": caller("ledger"),
        "services/c.md": service("depends-on: [{target: ledger}]"),
      ],
    ],
    bad: [
      [
        "lintel.yml": settings,
        "services/ledger.md": service("tier: 3", title: "⟦# Ledger⟧"),
        "services/a.md": caller("ledger/book", "ledger/close"),
        "services/b.md": caller("ledger"),
        "services/c.md": caller("ledger"),
      ]
    ],
    check: .handbook { view in
      let limit = view.number("callers")
      let (model, calls) = (view.model, view.analysis.calls)
      return model.elements.compactMap { element in
        guard calls.callers[element.number].count > limit else { return nil }
        let callers = calls.callsByCaller(to: element.number, in: model)
          .map { model.relations[$0] }
        guard callers.count > limit else { return nil }
        return view.finding(
          at: element.place,
          "`\(element.id)` is waited for by \(callers.count) services, more than \(limit)",
          help: "Publish what they ask for, split the service, or protect it from them.",
          related: view.steps(callers, "calls"),
          subjects: [element.id]
        )
      }
    }
  )
}

private let settings = "lint:\n  rules:\n    bottleneck-service: {callers: 2}\n"
