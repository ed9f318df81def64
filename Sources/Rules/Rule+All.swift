/// The rules, in the order of their codes.

extension Rule {
  package static let all: [Rule] = [
    .unusedSuppression,
    .suppressionWithoutReason,
    .blanketSuppression,
    .unknownRule,
    .expiredWaiver,
    .waiverWithoutValidDecision,
    .staleBaselineEntry,
    .malformedSuppression,
    .skippedHeadingLevel,
  ]
}
