/// Compares a document with the template of its kind.

internal import Base
internal import YAML

/// What of the template the document does not hold, at the place where it should stand, with the
/// place in the template that asks for it.
///
/// A fact that the decision states elsewhere than the template has it is not missing.
func conformance(
  _ file: ParsedFile,
  _ template: DocumentTemplate?,
  _ decision: Decision?
) -> [Finding] {
  guard let template else { return [] }
  var fields = FieldCheck(file, template, decision)
  fields.check()
  let isRead = !file.findings.contains { $0.rule == .limitExceeded }
  guard isRead else { return fields.findings }
  var sections = SectionCheck(file, template, decision)
  sections.check()
  return fields.findings + sections.findings + leftovers(file, template)
}

extension DocumentTemplate {
  /// Cites a place of the template.
  func cited(_ place: Place) -> [Related] {
    [Related(place, "the template asks for it here", countsFromRepository: true)]
  }
}
