/// `lintel rules`: all rules at a glance.

import Base
import Rules

extension Command {
  static let rules = Command(
    name: "rules",
    summary: "List the rules",
    discussion: [
      """
      One line for each rule: its code, its name, how severe it is, the smallest preset that has it, \
      and what it finds.
      """
    ],
    options: [format.option],
    examples: [
      Example("lintel rules", "List all rules."),
      Example("lintel rules --format json", "The same for a program."),
    ],
    run: listRules
  )
}

private enum ListFormat: String, CaseIterable {
  case text, json
}

private let format = OptionKey<ListFormat>.choice(
  "format",
  "NAME",
  "Write the list like this",
  standard: .text
)

@Sendable
private func listRules(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  switch invocation[format] {
  case .text: console.write(table(Rule.all, width: console.width))
  case .json: console.write(bytes: JSON.array(Rule.all.map(\.json)).bytes(.pretty))
  }
  return .clean
}

private func table(_ rules: [Rule], width: Int) -> String {
  let names = rules.map(\.id.name.count).max() ?? 0
  return rules.map { rule in
    [
      rule.id.code, padded(rule.id.name, to: names), padded(rule.severity.label, to: 7),
      padded(rule.preset.rawValue, to: 11), rule.summary,
    ].joined(separator: "  ") + "\n"
  }.joined()
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

extension Rule {
  fileprivate var json: JSON {
    [
      "code": .string(id.code),
      "name": .string(id.name),
      "severity": .string(severity.label),
      "preset": .string(preset.rawValue),
      "summary": .string(summary),
    ]
  }
}
