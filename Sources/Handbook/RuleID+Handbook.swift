/// What the handbook itself finds wrong with its documents and their links.

package import Base

extension RuleID {
  package static let unknownField = RuleID("LNT002", "unknown-field")
  package static let invalidValue = RuleID("LNT003", "invalid-value")
  package static let missingUnit = RuleID("LNT004", "missing-unit")
  package static let placeholderLeft = RuleID("LNT013", "placeholder-left")
  package static let invalidEncoding = RuleID("LNT020", "invalid-encoding")
  package static let missingFrontMatter = RuleID("DOC001", "missing-front-matter")
  package static let missingField = RuleID("DOC002", "missing-required-field")
  package static let missingSection = RuleID("DOC003", "missing-required-section")
  package static let sectionOutOfOrder = RuleID("DOC004", "section-out-of-order")
  package static let emptySection = RuleID("DOC005", "empty-section")
  package static let brokenLink = RuleID("DOC006", "broken-internal-link")
  package static let brokenFragment = RuleID("DOC007", "broken-link-fragment")
  package static let brokenImage = RuleID("DOC013", "broken-image")
  package static let outputCollision = RuleID("DOC014", "output-collision")
  package static let unsafeLink = RuleID("DOC015", "unsafe-link")
  package static let disallowedHTML = RuleID("DOC016", "disallowed-html")
  package static let activeAttachment = RuleID("DOC017", "active-attachment")
  package static let guidanceLeft = RuleID("DOC019", "template-guidance-left")
  package static let invalidChoice = RuleID("DOC020", "invalid-choice-in-section")
  package static let missingLiteral = RuleID("DOC021", "missing-list-literal")
  package static let missingColumn = RuleID("DOC022", "missing-table-column")
  package static let missingDiagram = RuleID("DOC023", "missing-diagram")
  package static let titleForm = RuleID("DOC024", "title-form")
  package static let unrecognisedForm = RuleID("DOC025", "unrecognised-form")
  package static let invalidDocumentTemplate = RuleID("TPL005", "invalid-document-template")
}
