/// Compares a document with the template of its kind.

internal import Base
internal import YAML

/// What of the template the document does not hold, at the place where it should stand, with the
/// place in the template that asks for it.
///
/// A fact that the decision states elsewhere than the template has it is not missing.
func conformance(
  _ file: ParsedFile,
  _ outline: Outline?,
  _ template: DocumentTemplate?,
  _ decision: Decision?
) -> [Finding] {
  guard let outline, let template else { return [] }
  let compared = Compared(file, outline, template, decision)
  var fields = FieldCheck(compared)
  fields.check()
  let isRead = !file.findings.contains { $0.rule == .limitExceeded }
  guard isRead else { return fields.findings }
  var sections = SectionCheck(compared)
  sections.check()
  return fields.findings + sections.findings + leftovers(file, template)
}

/// A document and the template that it is compared with; an object, for several checks share it.
final class Compared: Sendable {
  let file: ParsedFile
  let outline: Outline
  let template: DocumentTemplate
  let decision: Decision?

  init(
    _ file: ParsedFile,
    _ outline: Outline,
    _ template: DocumentTemplate,
    _ decision: Decision?
  ) {
    self.file = file
    self.outline = outline
    self.template = template
    self.decision = decision
  }
}

extension DocumentTemplate {
  /// Cites a place of the template.
  func cited(_ place: Place) -> [Related] {
    [Related(place, "the template asks for it here", countsFromRepository: true)]
  }
}
