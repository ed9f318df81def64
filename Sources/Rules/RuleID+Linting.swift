/// What the linter finds in what is said to it.

package import Base

extension RuleID {
  package static let unusedSuppression = RuleID("LNT006", "unused-suppression")
  package static let suppressionWithoutReason = RuleID("LNT007", "suppression-without-reason")
  package static let blanketSuppression = RuleID("LNT008", "blanket-suppression")
  package static let unknownRule = RuleID("LNT009", "unknown-rule")
  package static let expiredWaiver = RuleID("LNT010", "expired-waiver")
  package static let waiverWithoutValidADR = RuleID("LNT011", "waiver-without-valid-adr")
  package static let staleBaselineEntry = RuleID("LNT012", "stale-baseline-entry")
  package static let malformedSuppression = RuleID("LNT021", "malformed-suppression")

  /// What nothing in a document can silence: else a comment could vouch for itself.
  private static let lasting: Set<RuleID> = [
    .unusedSuppression, .suppressionWithoutReason, .blanketSuppression, .unknownRule,
    .expiredWaiver, .waiverWithoutValidADR, .staleBaselineEntry, .malformedSuppression,
  ]

  var canBeSilenced: Bool { !Self.lasting.contains(self) }
}
