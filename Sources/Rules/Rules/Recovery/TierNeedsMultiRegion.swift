/// Services that are gone with one region although their tier allows no such thing.

import Architecture
import Base
import Handbook

extension Rule {
  static let tierNeedsMultiRegion = Rule(
    RuleID("DRX005", "tier-needs-multi-region"),
    .warning,
    critical: .error,
    summary: "A service runs in fewer regions than its tier asks for.",
    why: """
      Regions fail as a whole, rarely but for hours, and a service that runs in one of them is gone for as
      long as that takes. Within the time that tiers 0 and 1 allow nobody builds it up again somewhere
      else: it has to be there already. Zones of one region do not count, and a failover plan that leads to
      another region does.
      """,
    remedy: """
      Deploy it to another region, in use or in standby, and list it under `deployment`; or put it into
      the tier that its deployment deserves. Tiers 0 and 1 ask for two regions unless `tiers` in
      `lintel.yml` says otherwise.
      """,
    patterns: ["active-active", "active-passive", "regional-failover", "geo-routing"],
    good: [
      [
        "services/a.md": service(
          "tier: 1\ndeployment: {locations: [aws/eu-west-1, aws/eu-central-1]}"
        )
      ],
      ["services/a.md": service("tier: 2\ndeployment: {locations: [aws/eu-west-1]}")],
      ["services/a.md": service("tier: 1\ndeployment: {topology: active-passive}")],
      [
        "services/a.md": service("tier: 1\ndeployment: {locations: [aws/eu-west-1]}"),
        "failover/a.md": document(
          "failover",
          "applies-to: [a]\nfrom: aws/eu-west-1\nto: aws/eu-central-1",
          title: "# A to Frankfurt"
        ),
      ],
    ],
    bad: [
      [
        "services/a.md": service(
          "tier: 1\ndeployment: {locations: ⟦[aws/eu-west-1/a, aws/eu-west-1/b]⟧}"
        )
      ],
      ["services/a.md": service("tier: 0\ndeployment: {topology: ⟦single⟧}")],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        guard element.kind == .service || element.kind == .system, let tier = element.tier,
          let (regions, range) = view.regions(of: element)
        else { return nil }
        let least = view.model.settings[tier].regions
        guard regions < least else { return nil }
        return view.finding(
          at: element.place(of: range),
          """
          `\(element.id)` is of tier \(tier.text), which asks for \(least) regions, and runs in \
          \(regions == 1 ? "one" : String(regions))
          """,
          help: "Deploy it to another region, or change its tier.",
          related: [
            Related(element.place(of: element.facts.tier.range), "its tier is stated here")
          ],
          subjects: [element.id],
          severity: view.severity(for: element)
        )
      }
    }
  )
}

extension HandbookView {
  /// In how many regions it runs or can be moved to, and where that is said.
  fileprivate func regions(of element: Element) -> (count: Int, range: SourceRange?)? {
    let deployment = element.facts.deployment
    let plans = analysis.recovery.failovers(of: element, model)
    let refuges = plans.compactMap { $0.facts.to.value?.wholeRegion }
    if case .stated(let locations, let spot) = deployment.locations {
      return (Set(locations.values.map(\.wholeRegion) + refuges).count, spot.range)
    }
    guard deployment.topology.value == .single, refuges.isEmpty else { return nil }
    return (1, deployment.topology.range)
  }
}
