/// Compares the front matter of a document with the fields of its template.

internal import Base
internal import YAML

struct FieldCheck {
  private(set) var findings: [Finding] = []
  private let compared: Compared
  private var unknownCount = 0
  /// What an unknown key may have been meant for; few documents have one.
  private lazy var known = NearNames(template.fields.map(\.key) + commonKeys)

  init(_ compared: Compared) {
    self.compared = compared
  }

  private var file: ParsedFile { compared.file }
  private var template: DocumentTemplate { compared.template }
  private var decision: Decision? { compared.decision }

  mutating func check() {
    let entries = file.frontMatter.entries
    for entry in entries {
      if let rule = template.fields.first(where: { $0.key == entry.key }) {
        checkValue(entry.value, rule.type, of: rule, entry)
      } else if !isKnownElsewhere(entry.key) {
        reportUnknown(entry)
      }
    }
    reportMissing(entries)
  }
}

/// Who has got so many keys wrong needs no further word about another.
private let mostUnknown = 50

// MARK: - Keys

extension FieldCheck {
  private mutating func reportMissing(_ entries: [YAMLNode.Entry]) {
    let missing = template.fields.filter { field in
      field.isRequired && !entries.contains { $0.key == field.key } && !isStatedInText(field.key)
    }
    guard let first = missing.first else { return }
    if file.frontMatter.range == nil {
      let names = missing.map { "`\($0.key)`" }.joined(separator: ", ")
      findings.append(
        Finding(
          .missingFrontMatter,
          .error,
          at: Place(file.source.path, file.firstLine),
          "No front matter, in which `\(template.kind)` has \(names)",
          help: "Begin the file with the fields between two lines `---`.",
          related: template.cited(first.place)
        )
      )
    } else {
      for field in missing { report(missing: field, at: file.openingLine, in: nil) }
    }
  }

  private mutating func report(missing field: FieldRule, at range: SourceRange, in owner: String?) {
    let message: Message =
      owner.map { "`\($0)` has no `\(field.key)`" } ?? "The front matter has no `\(field.key)`"
    findings.append(
      Finding(
        .missingField,
        .error,
        at: Place(file.source.path, range),
        message,
        help: "Add `\(field.key): \(field.type.spelling)`.",
        related: template.cited(field.place),
        subjects: [field.key]
      )
    )
  }

  /// The heading is a name and a title; a decision may state facts in its text.
  private func isStatedInText(_ key: String) -> Bool {
    switch key {
    case "title", "name": file.headingTitle != nil
    case "status": decision?.status != nil
    case "date": decision?.date != nil
    case "deciders", "decision-makers": decision?.deciders.isEmpty == false
    default: false
    }
  }

  private func isKnownElsewhere(_ key: String) -> Bool {
    commonKeys.contains(key) || template.context.keys.contains(key) || key.hasPrefix("x-")
  }

  /// Pages and records written for other tools have keys of their own: there only a slip is worth a word.
  private mutating func reportUnknown(_ entry: YAMLNode.Entry) {
    guard unknownCount < mostUnknown else { return }
    let isMarked = entry.key.hasSuffix("?")
    if isMarked, let field = template.fields.first(where: { $0.key + "?" == entry.key }) {
      findings.append(
        .placeholder(
          "`\(entry.key)` has the mark of an optional field",
          file,
          entry.keyRange,
          template.cited(field.place)
        )
      )
      return
    }
    let isLenient = template.kind == pageKind || !template.isHouse || template.isGuessed
    let guess = known.closest(to: entry.key)
    if isLenient {
      guard let guess, isOneSlip(entry.key, guess) else { return }
    }
    reportUnknown(entry, of: template.name, at: template.source.path, guess)
  }

  private mutating func reportUnknown(
    _ entry: YAMLNode.Entry,
    of owner: String,
    at path: BytePath,
    _ guess: String?
  ) {
    unknownCount += 1
    guard unknownCount <= mostUnknown else { return }
    findings.append(
      Finding(
        .unknownField,
        .warning,
        at: Place(file.source.path, entry.keyRange),
        "`\(entry.key)` is no field of `\(owner)`",
        help: guess.map { "Did you mean `\($0)`?" },
        related: [
          Related(Place(file: path), "the template with its fields", countsFromRepository: true)
        ],
        subjects: [entry.key]
      )
    )
  }
}

// MARK: - Values

extension FieldCheck {
  private mutating func checkValue(
    _ node: YAMLNode,
    _ type: FieldType,
    of rule: FieldRule,
    _ entry: YAMLNode.Entry
  ) {
    if node.scalar?.isNull == true || node.entries?.isEmpty == true && !type.isMapping {
      if rule.isRequired, !isStatedInText(rule.key) {
        report(missing: rule, at: entry.keyRange, in: nil)
      }
      return
    }
    if node.isBraced, !type.isMapping {
      let text = shortened(evenSpaced(file.source.text(node.range)))
      let message: Message = "`\(text)` has the braces of a placeholder"
      findings.append(.placeholder(message, file, node.range, template.cited(rule.place)))
      return
    }
    switch type {
    case .list(let item): checkList(node, item, of: rule, entry)
    case .mapping(let rules): checkMapping(node, rules, of: rule, entry)
    default: checkScalar(node, type, of: rule)
    }
  }

  private mutating func checkList(
    _ node: YAMLNode,
    _ type: FieldType,
    of rule: FieldRule,
    _ entry: YAMLNode.Entry
  ) {
    if let items = node.items {
      let item = FieldRule(key: rule.key, isRequired: false, type: type, place: rule.place)
      for node in items { checkValue(node, type, of: item, entry) }
    } else if let scalar = node.scalar, saysNone(scalar, rule) {
      return
    } else if type.isScalar, let scalar = node.scalar {
      // One value, or several with commas between them, as MADR writes its deciders.
      for part in scalar.text.split(separator: ",") {
        let text = String(decoding: trimmed(Array(part.utf8)[...]), as: UTF8.self)
        checkScalar(
          YAMLNode(.scalar(YAMLScalar(text, style: scalar.style)), at: node.range),
          type,
          of: rule
        )
      }
    } else {
      report(node, "a list", of: rule)
    }
  }

  private mutating func checkMapping(
    _ node: YAMLNode,
    _ rules: [FieldRule],
    of rule: FieldRule,
    _ entry: YAMLNode.Entry
  ) {
    guard let entries = node.entries else {
      if let scalar = node.scalar, saysNone(scalar, rule) { return }
      report(node, "`key: value` pairs", of: rule)
      return
    }
    for inner in entries {
      if let field = rules.first(where: { $0.key == inner.key }) {
        checkValue(inner.value, field.type, of: field, inner)
      } else {
        let guess =
          unknownCount < mostUnknown ? closest(to: inner.key, among: rules.map(\.key)) : nil
        reportUnknown(inner, of: rule.key, at: template.source.path, guess)
      }
    }
    for field in rules where field.isRequired && !entries.contains(where: { $0.key == field.key }) {
      report(missing: field, at: entries.first?.keyRange ?? node.range, in: rule.key)
    }
  }

  private mutating func checkScalar(_ node: YAMLNode, _ type: FieldType, of rule: FieldRule) {
    guard let scalar = node.scalar else {
      report(node, type.expected, of: rule)
      return
    }
    if isUnfilled(scalar.text) {
      findings.append(
        .placeholder(
          "`\(scalar.text)` stands where a value should",
          file,
          node.range,
          template.cited(rule.place)
        )
      )
      return
    }
    guard !isDayOfDecision(rule), !saysNone(scalar, rule), let problem = type.problem(with: scalar)
    else { return }
    let message: Message =
      problem.isUnit
      ? "`\(rule.key)` has no unit"
      : "`\(rule.key)` takes \(type.expected), not `\(shortened(scalar.text))`"
    findings.append(
      Finding(
        problem.isUnit ? .missingUnit : .invalidValue,
        .error,
        at: Place(file.source.path, node.range),
        message,
        help: problem.help,
        related: template.cited(rule.place),
        subjects: [rule.key]
      )
    )
  }

  /// Whether it is the word for "there is none", which is a fact of its own: `timeout: none`.
  private func saysNone(_ scalar: YAMLScalar, _ rule: FieldRule) -> Bool {
    !rule.isRequired && decision == nil && !scalar.isQuoted && scalar.text == "none"
  }

  /// The days of a decision are read, and judged, in any spelling by its reader.
  private func isDayOfDecision(_ rule: FieldRule) -> Bool {
    decision != nil && ["date", "review-by"].contains(rule.key)
  }

  private mutating func report(_ node: YAMLNode, _ expected: String, of rule: FieldRule) {
    findings.append(
      Finding(
        .invalidValue,
        .error,
        at: Place(file.source.path, node.range),
        "`\(rule.key)` takes \(expected), not \(node.noun)",
        related: template.cited(rule.place),
        subjects: [rule.key]
      )
    )
  }
}

extension YAMLNode {
  /// Whether it is words in braces, `{list everyone}`, which YAML takes for keys without values.
  fileprivate var isBraced: Bool {
    guard let entries, !entries.isEmpty else { return false }
    return entries.allSatisfy { $0.value.scalar?.isNull == true && $0.value.range.isEmpty }
  }
}

/// Keys that any document may have, Lintel's own and those of common site generators.
let commonKeys: Set<String> = [
  "description", "draft", "grand_parent", "has_children", "id", "kind", "layout", "name",
  "nav_order",
  "order", "parent", "slug", "tags", "title", "waivers",
]

private func shortened(_ text: String) -> String {
  text.count > 40 ? text.prefix(40) + "…" : text
}
