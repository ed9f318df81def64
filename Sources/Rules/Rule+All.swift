/// The rules, in the order of their codes.

extension Rule {
  package static let all: [Rule] = [
    .duplicateADRID,
    .filenameIDMismatch,
    .illegalStatusTransition,
    .oneSidedSupersession,
    .supersessionCycle,
    .supersededADRCitedAsCurrent,
    .acceptedWithoutDateOrDeciders,
    .proposedTooLong,
    .acceptedADRRewritten,
    .missingAlternativesOrConsequences,
    .missingAlternatives,
    .missingDrawbacks,
    .statusDisagreement,
    .numberTakenElsewhere,
    .skippedHeadingLevel,
  ]
}
