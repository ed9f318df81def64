/// What `lintel.yml` says that the model goes by: the tiers and the teams.

internal import Base
package import Handbook

package struct ModelSettings: Sendable {
  /// What each tier asks for, in the order of the tiers.
  package let tiers: [TierBounds]
  /// The teams that there are, when the configuration lists them.
  package let teams: [Located<String>]?

  package init(_ configuration: Configuration = Configuration()) {
    tiers = Tier.allCases.map { TierBounds(of: $0, configuration.tiers[$0.rawValue]) }
    teams = configuration.teams
  }

  package subscript(tier: Tier) -> TierBounds { tiers[tier.rawValue] }
}

/// What a tier asks of whatever is in it.
package struct TierBounds: Sendable {
  /// The bounds on recovery are those of the charters' table: tier 1 is back within an hour and loses at
  /// most fifteen minutes.
  package let rto: TimeSpan
  package let rpo: TimeSpan
  package let strategy: RecoveryStrategy
  /// The least availability that fits, after Azure's table of criticality.
  package let availability: Percentage?
  /// In how many regions it runs at least.
  package let regions: Int

  init(of tier: Tier, _ settings: Configuration.TierSettings?) {
    let standard = standards[tier.rawValue]
    rto = settings?.rto?.value ?? TimeSpan(milliseconds: standard.rto)
    rpo = settings?.rpo?.value ?? TimeSpan(milliseconds: standard.rpo)
    availability = settings?.availability?.value ?? Percentage(parsing: standard.availability)
    regions = settings?.regions?.value ?? standard.regions
    strategy = standard.strategy
  }
}

private struct Standard {
  let rto: Int
  let rpo: Int
  let strategy: RecoveryStrategy
  let availability: String
  let regions: Int
}

private let minute = 60_000
private let hour = 60 * minute

private let standards = [
  Standard(rto: 0, rpo: 0, strategy: .activeActive, availability: "99.99%", regions: 2),
  Standard(rto: hour, rpo: 15 * minute, strategy: .hotStandby, availability: "99.95%", regions: 2),
  Standard(rto: 4 * hour, rpo: hour, strategy: .warmStandby, availability: "99.9%", regions: 1),
  Standard(rto: 24 * hour, rpo: 4 * hour, strategy: .pilotLight, availability: "99%", regions: 1),
  Standard(
    rto: 72 * hour,
    rpo: 24 * hour,
    strategy: .backupRestore,
    availability: "95%",
    regions: 1
  ),
]
