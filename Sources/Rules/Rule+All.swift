/// The rules, in the order of their codes.

extension Rule {
  package static let all: [Rule] = [
    .invalidStatus,
    .unreadableNumber,
    .missingStatus,
    .unknownDecision,
    .skippedHeadingLevel,
  ]
}
