/// Compares a document with the template of its kind.

internal import Base

/// What of the template the document does not hold, at the place where it should stand, with the
/// place in the template that asks for it.
///
/// A fact that the decision states elsewhere than the template has it is not missing.
func conformance(
  _ file: ParsedFile,
  _ template: DocumentTemplate?,
  _ decision: Decision?
) -> [Finding] {
  []
}
