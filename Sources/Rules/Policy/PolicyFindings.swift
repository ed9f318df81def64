/// What is wrong with what the configuration and the command line say about rules.

internal import Base
internal import Handbook

extension BytePath {
  /// Where the configuration lies, counted from the repository.
  static let configuration = BytePath("lintel.yml")
}

/// Words of the command line that name no rule.
func complaints(about options: LintOptions) -> [Finding] {
  let unknown = (options.select + options.ignore).filter { word in
    !Rule.all.contains { $0.id.isMeant(by: word) }
  }
  return unknown.map { word in
    Finding(
      .unknownRule,
      .error,
      at: Place(file: .root),
      "`\(word)` is no rule",
      help: Rule.nearest(to: word).map { "Did you mean `\($0)`?" } ?? "`lintel rules` lists them.",
      subjects: [word]
    )
  }
}

/// Presets, rules and options in `lintel.yml` that do not exist, and values of the wrong shape.
func findings(in settings: LintSettings) -> [Finding] {
  let preset = settings.preset.flatMap(presetFinding)
  let own = settings.rules.flatMap { setting in
    findings(in: setting) { optionFinding($0, $1) }
  }
  let overrides = settings.overrides.flatMap(\.rules).flatMap { setting in
    findings(in: setting) { option, _ in placelessOption(option) }
  }
  return (preset.map { [$0] } ?? []) + own + overrides
}

private func presetFinding(_ preset: Located<String>) -> Finding? {
  guard Preset(rawValue: preset.value) == nil else { return nil }
  let names = Preset.allCases.map(\.rawValue)
  let guess = closest(to: preset.value.lowercased(), among: names)
  return Finding(
    .invalidValue,
    .error,
    at: Place(.configuration, preset.range),
    "`\(preset.value)` is no preset",
    help: guess.map { "Did you mean `\($0)`?" }
      ?? "The presets are \(names.map { "`\($0)`" }.joined(separator: ", ")).",
    subjects: [preset.value]
  )
}

private func findings(
  in setting: LintSettings.RuleSetting,
  _ check: (LintSettings.Option, Rule) -> Finding?
) -> [Finding] {
  let word = setting.rule.value
  guard let rule = Rule.known(as: word) else {
    let place = Place(.configuration, setting.rule.range)
    return [.unknownRule(word, at: place, guess: Rule.nearest(to: word))]
  }
  return setting.options.compactMap { check($0, rule) }
}

private func optionFinding(_ option: LintSettings.Option, _ rule: Rule) -> Finding? {
  let name = option.name.value
  guard let known = rule.options.first(where: { $0.name == name }) else {
    return unknownOption(option, rule)
  }
  let expected: String
  switch (known.standard, option.value.value) {
  case (.number, .number), (.texts, .texts): return nil
  case (.number, .texts): expected = "a whole number"
  case (.texts, .number): expected = "text or a list of texts"
  }
  return Finding(
    .invalidValue,
    .error,
    at: Place(.configuration, option.value.range),
    "`\(name)` of `\(rule.id.name)` takes \(expected)",
    help: known.summary,
    subjects: [rule.id.code, name]
  )
}

private func unknownOption(_ option: LintSettings.Option, _ rule: Rule) -> Finding {
  let names = rule.options.map(\.name)
  let guess = closest(to: option.name.value, among: names + ["severity"])
  let list = (names + ["severity"]).map { "`\($0)`" }.joined(separator: ", ")
  return Finding(
    .unknownField,
    .warning,
    at: Place(.configuration, option.name.range),
    "`\(option.name.value)` is no option of `\(rule.id.name)`",
    help: guess.map { "Did you mean `\($0)`?" } ?? "It takes \(list).",
    subjects: [rule.id.code, option.name.value]
  )
}

/// Only how much a rule weighs can differ from file to file.
private func placelessOption(_ option: LintSettings.Option) -> Finding {
  Finding(
    .invalidValue,
    .error,
    at: Place(.configuration, option.name.range),
    "`\(option.name.value)` cannot be set for some files only",
    help: "Set it under `rules`, where it holds for all files.",
    subjects: [option.name.value]
  )
}
