/// What the handbook itself finds wrong with its documents and their links.

package import Base

extension RuleID {
  package static let unknownField = RuleID("LNT002", "unknown-field")
  package static let invalidValue = RuleID("LNT003", "invalid-value")
  package static let invalidEncoding = RuleID("LNT020", "invalid-encoding")
  package static let invalidStatus = RuleID("ADR003", "invalid-status")
  package static let unreadableNumber = RuleID("ADR014", "unreadable-number")
  package static let missingStatus = RuleID("ADR015", "missing-status")
  package static let unknownDecision = RuleID("ADR016", "unknown-decision")
  package static let brokenLink = RuleID("DOC006", "broken-internal-link")
  package static let brokenFragment = RuleID("DOC007", "broken-link-fragment")
  package static let brokenImage = RuleID("DOC013", "broken-image")
  package static let outputCollision = RuleID("DOC014", "output-collision")
  package static let unsafeLink = RuleID("DOC015", "unsafe-link")
  package static let disallowedHTML = RuleID("DOC016", "disallowed-html")
  package static let activeAttachment = RuleID("DOC017", "active-attachment")
}
