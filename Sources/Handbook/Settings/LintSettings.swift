/// What `lintel.yml` says about rules.

package import Base

package struct LintSettings: Sendable {
  /// The name of a preset.
  package internal(set) var preset: Located<String>?
  package internal(set) var rules: [RuleSetting] = []
  package internal(set) var overrides: [Override] = []
  /// A file of findings that are known and wait.
  package internal(set) var baseline: BytePath?

  package init() {}

  /// What one rule is set to, named by its code or its name.
  package struct RuleSetting: Sendable {
    package let rule: Located<String>
    package let level: Level?
    package let options: [Option]
  }

  package enum Level: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  /// A number or a list of texts that a rule asks for: `days: 60`.
  package struct Option: Sendable {
    package let name: Located<String>
    package let value: Located<OptionValue>
  }

  package enum OptionValue: Hashable, Sendable {
    case number(Int)
    case texts([String])
  }

  /// Settings for some files only; the last that means a file counts.
  package struct Override: Sendable {
    package let patterns: [PathPattern]
    package let rules: [RuleSetting]
  }
}
