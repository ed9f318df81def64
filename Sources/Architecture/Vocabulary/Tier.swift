/// The five tiers of disaster recovery, the most critical first.

package import Base

package enum Tier: Int, Sendable, Comparable, CaseIterable, FactText {
  case missionCritical, businessCritical, important, standard, nonCritical

  package init?(parsing text: String) {
    guard let number = Int(text), let tier = Tier(rawValue: number) else { return nil }
    self = tier
  }

  package var text: String { String(rawValue) }
  package var json: JSON { .integer(rawValue) }
  package static var schema: JSON { ["type": "integer", "minimum": 0, "maximum": 4] }

  /// Whether the business stands still without it: tiers 0 and 1.
  package var isCritical: Bool { self <= .businessCritical }

  /// The more critical is the lesser: a tier is a number, and 0 comes first.
  package static func < (left: Tier, right: Tier) -> Bool {
    left.rawValue < right.rawValue
  }
}
