/// Which rules look at which files, and how much weighs what they find.

package import Base
package import Handbook

/// The command line counts before the configuration, and what names a rule before what names a set.
package struct Policy: Sendable {
  private let settings: LintSettings
  private let options: LintOptions
  /// What holds for each rule, worked out once.
  private let rulings: [RuleID: Ruling]

  package init(_ configuration: Configuration, _ options: LintOptions) {
    let settings = configuration.lint
    let configured = settings.preset.flatMap { Preset(rawValue: $0.value) }
    let preset = options.preset ?? configured ?? .recommended
    self.settings = settings
    self.options = options
    let all = Rule.all.map {
      ($0.id, Ruling($0.id, isInPreset: $0.preset <= preset, settings, options))
    }
    rulings = Dictionary(all) { first, _ in first }
  }

  /// Whether a rule looks at any file.
  package func isOn(_ rule: RuleID) -> Bool {
    ruling(rule).isOnSomewhere
  }

  /// Whether a rule looks at a file, whose path counts from the repository.
  package func isOn(_ rule: RuleID, at path: BytePath) -> Bool {
    ruling(rule).level(at: path) != .off
  }

  /// The finding with the severity that it has here, or nothing when nobody asked for it.
  package func weighed(_ finding: Finding) -> Finding? {
    switch ruling(finding.rule).level(at: finding.place.path) {
    case .off: nil
    case .severity(let severity) where severity != finding.severity:
      finding.with(severity: severity)
    default: finding
    }
  }

  /// A rule that is not in the catalogue is taken to be in every preset.
  private func ruling(_ rule: RuleID) -> Ruling {
    rulings[rule] ?? Ruling(rule, isInPreset: true, settings, options)
  }
}

/// What holds for one rule.
private struct Ruling: Sendable {
  /// Nothing means: on, with the severity that the rule itself gives.
  private let base: LintSettings.Level?
  private let exceptions: [Exception]

  private struct Exception: Sendable {
    let patterns: [PathPattern]
    let level: LintSettings.Level
  }

  init(
    _ rule: RuleID,
    isInPreset: Bool,
    _ settings: LintSettings,
    _ options: LintOptions
  ) {
    let chosen = options.select.filter { rule.isMeant(by: $0) }
    guard options.select.isEmpty || !chosen.isEmpty,
      !options.ignore.contains(where: { rule.isMeant(by: $0) })
    else {
      base = .off
      exceptions = []
      return
    }
    let own = settings.rules.filter { rule.isCalled($0.rule.value) }
    let isOn = isInPreset || !chosen.isEmpty || !own.isEmpty
    let level = own.last { $0.level != nil }?.level ?? (isOn ? nil : .off)
    // Whoever asks for just this rule wants to see it, whatever the repository usually does.
    let isNamed = chosen.contains { rule.isCalled($0) }
    base = level == .off && isNamed ? nil : level
    exceptions = settings.overrides.compactMap { override in
      let level = override.rules.last { rule.isCalled($0.rule.value) && $0.level != nil }?.level
      return level.map { Exception(patterns: override.patterns, level: $0) }
    }
  }

  var isOnSomewhere: Bool {
    base != .off || exceptions.contains { $0.level != .off }
  }

  func level(at path: BytePath) -> LintSettings.Level? {
    guard !exceptions.isEmpty else { return base }
    let exception = exceptions.last { exception in
      exception.patterns.contains { $0.covers(path) }
    }
    return exception?.level ?? base
  }
}
