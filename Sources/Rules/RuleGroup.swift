/// The parts of the catalogue of rules, each with a prefix of its codes.
package enum RuleGroup: String, CaseIterable, Hashable, Sendable {
  case linting = "LNT"
  case documents = "DOC"
  case decisions = "ADR"
  case templates = "TPL"

  /// What the rules of the group look after.
  package var subject: String {
    switch self {
    case .linting: "The files that Lintel reads, and what is said to Lintel in them"
    case .documents: "Documents, their sections and their links"
    case .decisions: "Decisions, their numbers, their status and what they replace"
    case .templates: "Templates of pages and of documents"
    }
  }
}
