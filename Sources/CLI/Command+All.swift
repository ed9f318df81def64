/// Every command, in alphabetical order.
extension Command {
  package static let all = [
    build, completions, explain, governs, help, impact, lint, model, render, rules, version,
  ]

  /// The command of this name, if there is one.
  package static func named(_ name: String) -> Command? {
    all.first { $0.name == name }
  }
}
