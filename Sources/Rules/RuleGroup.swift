/// The parts of the catalogue of rules, each with a prefix of its codes.
package enum RuleGroup: String, CaseIterable, Hashable, Sendable {
  case linting = "LNT"
  case documents = "DOC"
  case decisions = "ADR"
  case templates = "TPL"
  case model = "MDL"
  case dependencies = "DEP"
  case calls = "NET"
  case data = "DAT"
  case messages = "MSG"
  case objectives = "REL"
  case recovery = "DRX"
  case operations = "OPS"
  case security = "SEC"
  case questions = "CLR"
  case standards = "STD"

  /// What the rules of the group look after.
  package var subject: String {
    switch self {
    case .linting: "The files that Lintel reads, and what is said to Lintel in them"
    case .documents: "Documents, their sections and their links"
    case .decisions: "Decisions, their numbers, their status and what they replace"
    case .templates: "Templates of pages and of documents"
    case .model: "The model that the documents make together: what is named, and what is said of it"
    case .dependencies: "Who depends on whom: cycles, chains, bottlenecks, tiers"
    case .calls: "Calls over a network: timeouts, retries, breakers, deadlines"
    case .data: "Stores, who writes to them, and what keeps them consistent"
    case .messages: "Messages: dead letters, order, repetition, retention"
    case .objectives: "Service level objectives, and whether they can be kept"
    case .recovery: "Coming back after a loss: times, order, regions"
    case .operations: "What the people on call need"
    case .security: "Who may call whom, and what is seen on the way"
    case .questions: "What has to be asked before anybody designs"
    case .standards: "The seven quality standards, and the evidence for each"
    }
  }
}
