/// What can be wrong with a template.

package import Base

extension RuleID {
  /// A tag that is not closed, does not match, or cannot do what it says.
  package static let invalidTemplate = RuleID("TPL001", "invalid-template")
  /// A name that nothing given to the template has.
  package static let unknownTemplateName = RuleID("TPL002", "unknown-template-name")
  /// Plain text where the template asks for HTML.
  package static let rawTextInTemplate = RuleID("TPL003", "raw-text-in-template")
  /// A partial or a parent for which there is no file.
  package static let unknownPartial = RuleID("TPL004", "unknown-partial")
}
