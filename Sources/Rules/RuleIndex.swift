/// All rules on one page of Markdown.

import Base

extension Rule {
  /// A table for each group, in the order of the codes.
  ///
  /// A rule that has an address is linked to it.
  package static func index(_ address: (Rule) -> String? = { _ in nil }) -> String {
    let parts = RuleGroup.allCases.flatMap { group -> [String] in
      let rules = all.filter { $0.group == group }
      guard !rules.isEmpty else { return [] }
      let rows = rules.map { $0.row(address($0)) }
      let table = ["| Rule | Says | Severity | Preset |", "| --- | --- | --- | --- |"] + rows
      return ["## \(group.rawValue)", "\(group.subject).", table.joined(separator: "\n")]
    }
    return (["# Rules"] + parts).joined(separator: "\n\n") + "\n"
  }

  private func row(_ address: String?) -> String {
    let code = address.map { "[\(id.code)](\($0))" } ?? id.code
    let summary = summary.split(separator: "|").joined(separator: "\\|")
    let weight = critical.map { "\(severity), \($0) for tiers 0 and 1" } ?? "\(severity)"
    return "| \(code) `\(id.name)` | \(summary) | \(weight) | \(preset.rawValue) |"
  }
}
