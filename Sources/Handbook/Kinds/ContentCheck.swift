/// Compares what stands in a section with what the template has there.

internal import Base
internal import YAML
internal import Markdown

struct ContentCheck {
  private(set) var findings: [Finding] = []
  private let compared: Compared

  init(_ compared: Compared) {
    self.compared = compared
  }

  private var file: ParsedFile { compared.file }
  private var outline: Outline { compared.outline }
  private var template: DocumentTemplate { compared.template }
  private var decision: Decision? { compared.decision }

  private typealias Blocks = ArraySlice<MarkdownSurvey.Block>

  /// What a section of the document holds.
  private struct Section {
    let name: String
    let heading: SourceRange
    /// Up to the next heading.
    let own: Blocks
    /// Up to the next section.
    let whole: Blocks
  }

  mutating func checkPreamble() {
    let range = outline.title.map { outline.headings[$0].textRange } ?? file.firstLine
    let opening = outline.opening
    let section = Section(name: "", heading: range, own: opening, whole: opening)
    for rule in template.preamble { checkLabel(rule, section) }
  }

  mutating func check(_ rule: SectionRule, at heading: Int) {
    let found = outline.headings[heading]
    let own = outline.content(of: heading).filter { !file.isComment($0) }[...]
    if own.isEmpty, outline.end(of: heading) == heading + 1 {
      add(
        .emptySection,
        found.textRange,
        "Section `\(found.text)` is empty",
        rule.place,
        found.text,
        severity: rule.isRequired ? .warning : .info
      )
      return
    }
    let whole = outline.wholeContent(of: heading)
    let section = Section(name: found.text, heading: found.textRange, own: own, whole: whole)
    let isDeclined = file.declines(own)
    for content in rule.content where !isDeclined { check(content, section, rule) }
  }

  private mutating func check(_ rule: ContentRule, _ section: Section, _ parent: SectionRule) {
    switch rule.kind {
    case .text: break
    case .choice(let words): checkChoice(words, rule, section, parent)
    case .labelled: checkLabel(rule, section)
    case .list(let literals, _): if !literals.isEmpty { checkItems(literals, rule, section) }
    case .table(let columns, _): checkTable(columns, rule, section)
    case .diagram(let language): checkDiagram(language, rule, section)
    }
  }
}

// MARK: - Words

extension ContentCheck {
  /// The status of a decision is judged by its reader.
  private mutating func checkChoice(
    _ words: [String],
    _ rule: ContentRule,
    _ section: Section,
    _ parent: SectionRule
  ) {
    if decision != nil, plainName(parent.heading.spelling).elementsEqual("status".utf8) { return }
    guard let range = file.firstText(section.own) else { return }
    checkWords(words, range, rule, section.name)
  }

  private mutating func checkWords(
    _ words: [String],
    _ range: SourceRange,
    _ rule: ContentRule,
    _ name: String
  ) {
    let text = file.bytes(range).drop { !$0.isLetter && !$0.isDigit && $0 < 0x80 }
    let isPlaceholder = file.bytes(range).first.map { "[{".utf8.contains($0) } ?? true
    guard !isPlaceholder, !words.contains(where: { begins(text, with: $0) }) else { return }
    let word = String(
      decoding: text.prefix { $0.isLetter || $0 == UInt8(ascii: "-") },
      as: UTF8.self
    )
    let guess = closest(to: word.lowercased(), among: words.map { $0.lowercased() })
    let help = words.first { $0.lowercased() == guess }.map { "Did you mean `\($0)`?" }
    add(
      .invalidChoice,
      range,
      "`\(name)` begins with none of \(enumeration(words))",
      rule.place,
      name,
      help: help
    )
  }

  /// A label counts wherever it stands in the section; a fact that the decision has elsewhere is there.
  private mutating func checkLabel(_ rule: ContentRule, _ section: Section) {
    guard case .labelled(let name, let value) = rule.kind else { return }
    guard let range = labelledValue(name, section.whole) else {
      let key = plainName(name).map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }
      let isStated = file.frontMatter.entries.contains { $0.key.utf8.elementsEqual(key) }
      if rule.isRequired, !isStated { reportLabel(name, rule, section) }
      return
    }
    if range.isEmpty, rule.isRequired { reportLabel(name, rule, section) }
    let isStatus = decision != nil && plainName(name).elementsEqual("status".utf8)
    if case .choice(let words) = value, !isStatus, !range.isEmpty {
      checkWords(words, range, rule, name)
    }
  }

  private mutating func reportLabel(_ name: String, _ rule: ContentRule, _ section: Section) {
    add(.missingLiteral, section.heading, "`\(name):` and its value are missing", rule.place, name)
  }

  private func labelledValue(_ name: String, _ blocks: Blocks) -> SourceRange? {
    let wanted = plainName(name)
    for line in file.lines(blocks) {
      let text = file.bytes(line)
      guard let found = label(text), found == wanted,
        let colon = text.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      let value = trimmed(
        withoutComments(text[(colon + 1)...]).kept[...].isEmpty ? [] : text[(colon + 1)...]
      )
      return SourceRange(value.startIndex, max(value.startIndex, value.endIndex))
    }
    return nil
  }
}

// MARK: - Lists, tables, diagrams

extension ContentCheck {
  private mutating func checkItems(_ literals: [String], _ rule: ContentRule, _ section: Section) {
    var hasList = false
    for block in section.whole {
      guard case .list(_, let items) = block.kind else { continue }
      hasList = true
      for item in items { checkItem(item, literals, rule, section) }
    }
    if !hasList, rule.isRequired {
      add(
        .missingLiteral,
        section.heading,
        "`\(section.name)` has no list of items with \(enumeration(literals))",
        rule.place,
        section.name
      )
    }
  }

  private mutating func checkItem(
    _ item: MarkdownSurvey.Item,
    _ literals: [String],
    _ rule: ContentRule,
    _ section: Section
  ) {
    let text = file.bytes(item.range).map(\.lowercased)
    let missing = literals.filter { !holds(text, $0.utf8.map(\.lowercased)) }
    guard !missing.isEmpty else { return }
    add(
      .missingLiteral,
      file.firstLine(of: file.ownText(item)),
      "An item of `\(section.name)` has no \(enumeration(missing))",
      rule.place,
      section.name
    )
  }

  private mutating func checkTable(_ columns: [String], _ rule: ContentRule, _ section: Section) {
    let wanted = columns.map { looseName(plainName($0)) }
    var best: (missing: [String], range: SourceRange, rows: Int)?
    for block in section.whole {
      guard case .table = block.kind else { continue }
      let cells = tableCells(file.source.bytes, block.range)
      let names = Set(cells.header.map { looseName(plainName(file.source.text($0))) })
      let missing = zip(columns, wanted).filter { !names.contains($0.1) }.map(\.0)
      if let best, best.missing.count <= missing.count { continue }
      best = (missing, file.firstLine(of: block.range), cells.rows.count)
    }
    guard let best else {
      add(
        .missingColumn,
        section.heading,
        "`\(section.name)` has no table with \(enumeration(columns))",
        rule.place,
        section.name
      )
      return
    }
    if !best.missing.isEmpty {
      add(
        .missingColumn,
        best.range,
        "The table has no column \(enumeration(best.missing))",
        rule.place,
        section.name
      )
    } else if best.rows == 0 {
      add(.missingColumn, best.range, "The table has no row", rule.place, section.name)
    }
  }

  private mutating func checkDiagram(_ language: String, _ rule: ContentRule, _ section: Section) {
    let hasDiagram = section.whole.contains { block in
      guard case .code(let number) = block.kind else { return false }
      let info = file.survey.fences[number].info.utf8
      return info.starts(with: language.utf8)
        && (info.dropFirst(language.utf8.count).first.map { $0 <= 0x20 || $0 == UInt8(ascii: "{") }
          ?? true)
    }
    guard !hasDiagram else { return }
    add(
      .missingDiagram,
      section.heading,
      "`\(section.name)` has no `\(language)` diagram",
      rule.place,
      section.name,
      help: "Draw it in a fence that begins with ```` ```\(language) ````."
    )
  }

  private mutating func add(
    _ rule: RuleID,
    _ range: SourceRange,
    _ message: Message,
    _ asked: Place,
    _ subject: String,
    severity: Severity = .warning,
    help: String? = nil
  ) {
    findings.append(
      Finding(
        rule,
        severity,
        at: Place(file.source.path, range),
        message,
        help: help,
        related: template.cited(asked),
        subjects: [subject]
      )
    )
  }
}
