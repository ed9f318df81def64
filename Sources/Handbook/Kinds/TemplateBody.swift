/// The body of a template, read as the sections that documents must have.

internal import Base
internal import Markdown

struct TemplateBody {
  private(set) var sections: [SectionRule] = []
  private(set) var preamble: [ContentRule] = []
  /// What stands between the brackets of every placeholder.
  private(set) var placeholders: Set<ArraySlice<UInt8>> = []
  /// Comments that are guidance for the author, white space made even.
  private(set) var guidance: Set<String> = []
  private let file: ParsedFile
  private let head: TemplateHead
  private var open: OpenSection?

  private struct OpenSection {
    let heading: MarkdownSurvey.Heading
    let rule: HeadingRule
    var isRequired = true
    var content: [ContentRule] = []
  }

  init(_ file: ParsedFile, _ head: TemplateHead) {
    self.file = file
    self.head = head
    for block in file.survey.blocks { read(block) }
    close()
    guidance = Set(file.survey.comments.map { evenSpaced($0.text) })
  }

  private mutating func read(_ block: MarkdownSurvey.Block) {
    switch block.kind {
    case .heading(let number): start(file.survey.headings[number])
    case .html: readComment(block)
    case .paragraph: readParagraph(block)
    case .list(_, let items): readList(items, block.range)
    case .table: readTable(block)
    case .code(let number): readDiagram(file.survey.fences[number])
    case .quote, .thematicBreak, .footnote: break
    }
  }

  private mutating func start(_ heading: MarkdownSurvey.Heading) {
    close()
    let text = TemplateText(file.bytes(heading.textRange))
    for placeholder in text.placeholders { placeholders.insert(placeholder) }
    open = OpenSection(
      heading: heading,
      rule: HeadingRule(text, isTitle: sections.isEmpty && heading.level == 1),
      isRequired: !text.isOptional
    )
  }

  private mutating func close() {
    guard let open else { return }
    let rule = SectionRule(
      level: open.heading.level,
      heading: open.rule,
      also: head.otherNames(of: open.rule),
      isRequired: open.isRequired,
      content: open.content,
      place: Place(file.source.path, open.heading.textRange)
    )
    sections.append(rule)
    self.open = nil
  }
}

// MARK: - Content

extension TemplateBody {
  private mutating func readComment(_ block: MarkdownSurvey.Block) {
    guard open?.content.isEmpty == true else { return }
    if TemplateText(file.bytes(block.range)).isOptional { open?.isRequired = false }
  }

  private mutating func readParagraph(_ block: MarkdownSurvey.Block) {
    let text = TemplateText(file.bytes(block.range))
    if let kind = kind(of: text) { add(kind, text, block.range) }
  }

  private func kind(of text: TemplateText) -> ContentRule.Kind? {
    if let label = text.label { return .labelled(label.name, LabelledValue(label.value)) }
    if let choices = text.choices { return .choice(choices) }
    return text.placeholders.first.map { .text(placeholder: String(decoding: $0, as: UTF8.self)) }
  }

  private mutating func readList(_ items: [MarkdownSurvey.Item], _ range: SourceRange) {
    let texts = items.map { (item: $0, text: TemplateText(file.bytes(file.ownText($0)))) }
    let labelled = texts.filter { $0.text.label != nil }
    if labelled.count == items.count {
      for (item, text) in texts { kind(of: text).map { add($0, text, item.range) } }
      return
    }
    for (_, text) in texts { note(text) }
    guard texts.contains(where: { !$0.text.placeholders.isEmpty }) else { return }
    let kind = ContentRule.Kind.list(
      literals: texts.count == 1 ? texts[0].text.literals : [],
      placeholders: texts.flatMap { $0.text.placeholders }.map {
        String(decoding: $0, as: UTF8.self)
      }
    )
    let isRequired = texts.contains { !$0.text.isOptional }
    append(ContentRule(kind: kind, isRequired: isRequired, place: Place(file.source.path, range)))
  }

  private mutating func readTable(_ block: MarkdownSurvey.Block) {
    let cells = tableCells(file.source.bytes, block.range)
    let texts = cells.rows.joined().map { TemplateText(file.bytes($0)) }
    for text in texts { note(text) }
    guard texts.contains(where: { !$0.placeholders.isEmpty }) else { return }
    let kind = ContentRule.Kind.table(
      columns: cells.header.map { file.source.text($0) },
      placeholders: texts.flatMap(\.placeholders).map { String(decoding: $0, as: UTF8.self) }
    )
    append(ContentRule(kind: kind, isRequired: true, place: Place(file.source.path, block.range)))
  }

  private mutating func readDiagram(_ fence: MarkdownSurvey.CodeFence) {
    let language = String(fence.info.prefix { $0 != " " && $0 != "{" })
    guard diagramLanguages.contains(language) else { return }
    let place = Place(file.source.path, fence.range)
    append(ContentRule(kind: .diagram(language), isRequired: true, place: place))
  }

  private mutating func add(_ kind: ContentRule.Kind, _ text: TemplateText, _ range: SourceRange) {
    note(text)
    let place = Place(file.source.path, range)
    append(ContentRule(kind: kind, isRequired: !text.isOptional, place: place))
  }

  private mutating func note(_ text: TemplateText) {
    for placeholder in text.placeholders { placeholders.insert(placeholder) }
  }

  /// Labelled lines before the first section are a preamble; all else belongs to its section.
  private mutating func append(_ rule: ContentRule) {
    if case .labelled = rule.kind, sections.isEmpty, open.map({ $0.rule.isTitle }) ?? true {
      preamble.append(rule)
    } else {
      open?.content.append(rule)
    }
  }
}

extension LabelledValue {
  fileprivate init(_ placeholder: ArraySlice<UInt8>) {
    if let words = choiceWords(placeholder) {
      self = .choice(words)
    } else {
      self = .text(placeholder: String(decoding: placeholder, as: UTF8.self))
    }
  }
}

extension TemplateHead {
  fileprivate func otherNames(of rule: HeadingRule) -> [String] {
    guard case .literal(let name) = rule else { return [] }
    let plain = plainName(name)
    return also.filter { plainName($0.section) == plain }.flatMap(\.names)
  }
}

/// The languages of fences that are drawn.
let diagramLanguages = ["c4", "mermaid"]

/// A text with every run of white space made one blank.
func evenSpaced(_ text: String) -> String {
  text.utf8.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
}
