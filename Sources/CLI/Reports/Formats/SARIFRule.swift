/// A rule as SARIF describes it.

import Base
import Rules

struct SARIFRule {
  private let id: RuleID
  private let rule: Rule?
  private let url: String?

  init(_ id: RuleID, _ rule: Rule?, url: String?) {
    self.id = id
    self.rule = rule
    self.url = url
  }

  /// GitHub refuses empty texts, so that a rule without a page of its own is described by its name.
  var json: JSON {
    let severity = rule?.severity ?? .warning
    let properties: JSON = [
      "tags": .array(tags.map(JSON.string)),
      "precision": "high",
      "problem.severity": .string(severity.problem),
    ]
    let help: JSON = ["text": .string(plainHelp), "markdown": .string(markdownHelp)]
    return [
      "id": .string(id.code),
      "name": .string(id.name),
      "shortDescription": ["text": .string(shortened(summary, to: descriptionLimit))],
      "fullDescription": ["text": .string(shortened(rule?.why ?? summary, to: descriptionLimit))],
      "help": help,
      "helpUri": url.map(JSON.string),
      "defaultConfiguration": ["level": .string(severity.sarifLevel)],
      "properties": properties,
    ]
  }

  private var summary: String { rule?.summary ?? id.title }

  private var tags: [String] {
    [rule?.group?.rawValue, rule?.preset.rawValue].compactMap(\.self)
  }

  private var plainHelp: String {
    [summary, rule?.why, rule?.remedy].compactMap(\.self).joined(separator: "\n\n")
  }

  private var markdownHelp: String {
    let parts = [
      summary,
      rule.map { "### Why\n\n\($0.why)" },
      rule.map { "### What to do\n\n\($0.remedy)" },
      url.map { "[\(id.title)](\($0))" },
    ]
    return parts.compactMap(\.self).joined(separator: "\n\n")
  }
}

/// GitHub takes 1024 characters; the ellipsis is one of them.
private let descriptionLimit = 1023

extension Severity {
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  fileprivate var problem: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "recommendation"
    }
  }
}
