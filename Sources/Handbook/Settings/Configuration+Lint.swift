/// How the part of `lintel.yml` about rules and decisions is read.

internal import Base
internal import YAML

extension Configuration {
  mutating func readLint(_ node: YAMLNode, _ file: SourceFile) -> LintSettings {
    var settings = LintSettings()
    for entry in mapping(node, file) {
      switch entry.key {
      case "baseline": settings.baseline = folder(entry.value, file)
      case "overrides": settings.overrides = overrides(entry.value, file)
      case "preset":
        settings.preset = text(entry.value, file).map { Located($0, at: entry.value.range) }
      case "rules": settings.rules = ruleSettings(entry.value, file)
      default:
        findings.append(
          .unknownKey(entry, in: file, known: ["baseline", "overrides", "preset", "rules"])
        )
      }
    }
    return settings
  }

  private mutating func overrides(
    _ node: YAMLNode,
    _ file: SourceFile
  ) -> [LintSettings.Override] {
    guard let items = node.items else {
      findings.append(.expected("a list of `files` and `rules`", node, in: file))
      return []
    }
    return items.map { item in
      for entry in mapping(item, file) where !["files", "rules"].contains(entry.key) {
        findings.append(.unknownKey(entry, in: file, known: ["files", "rules"]))
      }
      return LintSettings.Override(
        patterns: item["files"].map { patterns($0, file) } ?? [],
        rules: item["rules"].map { ruleSettings($0, file) } ?? []
      )
    }
  }

  private mutating func ruleSettings(
    _ node: YAMLNode,
    _ file: SourceFile
  ) -> [LintSettings.RuleSetting] {
    mapping(node, file).map { entry in
      let details = entry.value.entries
      let level = details == nil ? level(entry.value, file) : nil
      let severity = details?.first { $0.key == "severity" }
      return LintSettings.RuleSetting(
        rule: Located(entry.key, at: entry.keyRange),
        level: level ?? severity.flatMap { self.level($0.value, file) },
        options: (details ?? []).filter { $0.key != "severity" }.compactMap { option($0, file) }
      )
    }
  }

  private mutating func level(_ node: YAMLNode, _ file: SourceFile) -> LintSettings.Level? {
    switch node.scalar?.text {
    case "off", "false": return .off
    case "error": return .severity(.error)
    case "warning", "warn": return .severity(.warning)
    case "info": return .severity(.info)
    default:
      findings.append(.expected("`off`, `info`, `warning` or `error`", node, in: file))
      return nil
    }
  }

  private mutating func option(
    _ entry: YAMLNode.Entry,
    _ file: SourceFile
  ) -> LintSettings.Option? {
    let name = Located(entry.key, at: entry.keyRange)
    if let number = entry.value.scalar?.asInt {
      return .init(name: name, value: Located(.number(number), at: entry.value.range))
    }
    let texts =
      entry.value.items?.compactMap { $0.scalar?.text } ?? text(entry.value, file).map { [$0] }
    return texts.map { .init(name: name, value: Located(.texts($0), at: entry.value.range)) }
  }
}

// MARK: - Decisions and kinds

extension Configuration {
  mutating func readDecisions(_ node: YAMLNode, _ file: SourceFile) {
    for entry in mapping(node, file) {
      switch entry.key {
      case "dialect":
        dialect = text(entry.value, file).map { Located($0, at: entry.value.range) }
      case "statuses": readStatuses(entry.value, file)
      default: findings.append(.unknownKey(entry, in: file, known: ["dialect", "statuses"]))
      }
    }
  }

  private mutating func readStatuses(_ node: YAMLNode, _ file: SourceFile) {
    for entry in mapping(node, file) {
      guard let stage = entry.value.scalar.flatMap({ DecisionStage(rawValue: $0.text) }) else {
        let stages = DecisionStage.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        findings.append(.expected("one of \(stages)", entry.value, in: file))
        continue
      }
      statuses[entry.key.lowercased()] = stage
    }
  }

  mutating func readKinds(_ node: YAMLNode, _ file: SourceFile) -> [KindFiles] {
    mapping(node, file).map { entry in
      KindFiles(
        kind: Located(entry.key, at: entry.keyRange),
        patterns: patterns(entry.value, file)
      )
    }
  }

  /// One glob or a list of them.
  private mutating func patterns(_ node: YAMLNode, _ file: SourceFile) -> [PathPattern] {
    let items = node.items ?? [node]
    return items.compactMap { item in
      let pattern = text(item, file).flatMap { PathPattern(parsing: $0.utf8) }
      if pattern == nil { findings.append(.expected("a glob of paths", item, in: file)) }
      return pattern
    }
  }

  mutating func mapping(_ node: YAMLNode, _ file: SourceFile) -> [YAMLNode.Entry] {
    if let entries = node.entries { return entries }
    if node.scalar?.isNull == true { return [] }
    findings.append(.expected("`key: value` lines", node, in: file))
    return []
  }
}
