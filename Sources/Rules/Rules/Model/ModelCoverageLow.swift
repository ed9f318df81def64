/// Services of which too little is known to judge them.

import Architecture
import Base
import Handbook

extension Rule {
  static let modelCoverageLow = Rule(
    RuleID("MDL014", "model-coverage-low"),
    .info,
    in: .strict,
    summary: "Less than half of what the rules need to know of an element is stated.",
    why: """
      Of what is not stated the other rules say nothing, so that an empty page looks as healthy as a good
      one. Whoever reads "no findings" should know how much was looked at.
      """,
    remedy: """
      State what is known, and say `none` where there is none: that is a fact too. The finding names the
      first facts that are missing, those of its stores and calls included; `percent` in the options is the
      share to reach (50 by default).
      """,
    options: [RuleOption("percent", "The share of facts to be stated.", standard: .number(50))],
    good: [
      [
        "services/orders.md": service(
          """
          description: Keeps orders
          owner: team-checkout
          lifecycle: production
          technology: [Swift]
          tier: 1
          provides: []
          depends-on: []
          slo: {availability: 99.95%, window: 30d, latency: {p99: 250ms}, throughput: 1200/s}
          recovery: {rto: 45m, rpo: 10m, strategy: hot-standby, tested: 2026-09-30}
          scaling: {model: horizontal, headroom: none, bottleneck: none}
          """
        )
      ],
      ["people/buyer.md": document("person", "description: Buys")],
      [
        "lintel.yml": "lint:\n  rules:\n    MDL014: {percent: 10}\n",
        "services/orders.md": service("tier: 1\nowner: none\nprovides: []\ndepends-on: []"),
      ],
    ],
    bad: [
      ["services/orders.md": service("owner: team-checkout\ntier: 1", title: "⟦# Orders⟧")],
      [
        "externals/bank.md": document(
          "external",
          "owner: team-money\nprovider: A bank",
          title: "⟦# Bank⟧"
        )
      ],
    ],
    check: .handbook { view in
      let percent = view.number("percent")
      let coverage = view.analysis.coverage
      return view.model.elements.compactMap { element in
        guard !element.isOwned, element.kind != .component,
          element.facts.lifecycle.value != .retired
        else { return nil }
        let share = coverage.share(of: element)
        guard share.percent < percent else { return nil }
        return view.finding(
          at: element.place,
          """
          `\(element.id)` states \(share.known) of \(share.total) facts (\(share.percent)%, \
          \(percent)% asked for); missing are \(names(of: element, share, coverage))
          """,
          help: "State what is known, and `none` where there is none.",
          subjects: [element.id]
        )
      }
    }
  )
}

private func names(of element: Element, _ share: Coverage.Share, _ coverage: Coverage) -> String {
  nameList(coverage.unknown(of: element, limit: mostListed), of: share.unknown)
}
