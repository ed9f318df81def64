/// Compares the headings of a document with the sections of its template.

internal import Base
internal import Markdown
internal import YAML

struct SectionCheck {
  private(set) var findings: [Finding] = []
  private let compared: Compared
  private let match: SectionMatch

  init(_ compared: Compared) {
    self.compared = compared
    match = SectionMatch(compared.outline, compared.template)
  }

  private var file: ParsedFile { compared.file }
  private var outline: Outline { compared.outline }
  private var template: DocumentTemplate { compared.template }
  private var decision: Decision? { compared.decision }

  mutating func check() {
    if fits {
      checkTitle()
      for section in match.missing(in: template) where isOwed(section) { reportMissing(section) }
      checkOrder()
    } else {
      reportForm()
    }
    checkContent()
  }

  /// Where no template was asked for, one that has not more than half of its sections here is not meant.
  ///
  /// What stands below a section that is not there is not counted: it is missing with it.
  private var fits: Bool {
    guard template.isGuessed else { return true }
    let required = template.sections.indices.filter { number in
      template.sections[number].isRequired && number != template.index.title
        && template.index.parents[number].map { match.headings[$0] != nil } ?? true
    }
    let found = required.count { match.headings[$0] != nil || isStatedElsewhere($0) }
    return found * 2 > required.count
  }
}

// MARK: - The title

extension SectionCheck {
  private mutating func checkTitle() {
    guard let number = template.index.title else { return }
    let section = template.sections[number]
    guard let title = outline.title else {
      let isStated = ["title", "name"].contains { file.frontMatter[$0] != nil }
      if section.isRequired, !isStated {
        add(
          .missingSection,
          .error,
          at: file.firstLine,
          "The document has no title",
          help: "Begin it with `# \(section.heading.spelling)`.",
          section.place,
          ["title"]
        )
      }
      return
    }
    let isForeign = !template.isHouse && !template.context.isNamed
    let heading = outline.headings[title]
    let isMeant = template.context.isNamed || match.missing(in: template).isEmpty
    guard !isForeign, isMeant, !section.heading.hasForm(heading.text) else { return }
    add(
      .titleForm,
      .info,
      at: heading.textRange,
      "The title has not the form `\(section.heading.spelling)`",
      help: nil,
      section.place,
      ["title"]
    )
  }

  private mutating func reportForm() {
    let missing = match.missing(in: template).filter { !isStatedElsewhere($0) }
    let names = missing.map { template.sections[$0].heading.spelling }
    let place = outline.title.map { outline.headings[$0].textRange } ?? file.firstLine
    let isNear = match.headings.contains { $0 != nil && $0 != match.title }
    findings.append(
      Finding(
        .unrecognisedForm,
        .info,
        at: Place(file.source.path, place),
        isNear
          ? "Fits no template of `\(template.kind)`; nearest is `\(template.name)`"
          : "Fits no template of `\(template.kind)`",
        help: "`\(template.name)` also has \(listed(names)).",
        related: [
          Related(
            Place(file: template.source.path),
            "the nearest template",
            countsFromRepository: true
          )
        ]
      )
    )
  }
}

// MARK: - Sections

extension SectionCheck {
  private mutating func reportMissing(_ number: Int) {
    let section = template.sections[number]
    let before = (0..<number).last { match.headings[$0] != nil }
    let heading = before.flatMap { match.headings[$0] } ?? match.title ?? outline.title
    let marks = String(repeating: "#", count: section.level)
    let after = heading.map { " after `\(outline.headings[$0].text)`" } ?? ""
    add(
      .missingSection,
      template.isGuessed && !template.isHouse ? .warning : .error,
      at: heading.map { outline.headings[$0].textRange } ?? file.firstLine,
      "Section `\(section.heading.spelling)` is missing",
      help: "Add `\(marks) \(section.heading.spelling)`\(after).",
      section.place,
      [section.heading.spelling]
    )
  }

  /// Whoever has not chosen a form may speak of all options in one text.
  private func isOwed(_ number: Int) -> Bool {
    !isStatedElsewhere(number) && (template.sections[number].isLiteral || !template.isGuessed)
  }

  /// A fact may stand in the front matter, in a labelled line, or in a part of a decision that goes by
  /// another name.
  private func isStatedElsewhere(_ number: Int) -> Bool {
    guard case .literal(let text) = template.sections[number].heading else { return false }
    let name = plainName(text)
    let key = String(decoding: name.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    if let node = file.frontMatter[key], node.scalar?.isNull != true { return true }
    if key == "considered-options", template.isGuessed, outline.names.contains(where: isOfOptions) {
      return true
    }
    return decision.map { $0.states(key) } ?? false
  }

  /// Whether a heading speaks of options under a name of its own: `Considered Root Structure Options`.
  private func isOfOptions(_ name: [UInt8]) -> Bool {
    let words = name.split(separator: UInt8(ascii: " "))
    return words.contains {
      $0.elementsEqual("options".utf8) || $0.elementsEqual("alternatives".utf8)
    }
  }

  /// Sections that stand where the template has them make the longest rising run; the rest is out of
  /// order.
  private mutating func checkOrder() {
    let found = template.sections.indices.filter { number in
      match.headings[number] != nil && number != template.index.title
        && match.repeated[number] == nil && !mayStandAnywhere(template.sections[number])
    }
    guard !isRising(found.compactMap { match.headings[$0] }) else { return }
    for siblings in Dictionary(grouping: found, by: { template.index.parents[$0] }).values
      .sorted(by: { $0[0] < $1[0] })
    {
      let places = siblings.compactMap { match.headings[$0] }
      let kept = longestRise(places)
      let fix = kept.count == places.count ? nil : sectionOrderFix(places, outline, file)
      for (index, number) in siblings.enumerated() where !kept.contains(index) {
        let name = template.sections[number].heading.spelling
        let help =
          index == 0
          ? "The template begins with it."
          : "The template has it after `\(template.sections[siblings[index - 1]].heading.spelling)`."
        add(
          .sectionOutOfOrder,
          .info,
          at: outline.headings[places[index]].textRange,
          "Section `\(name)` is out of order",
          help: help,
          template.sections[number].place,
          [name],
          fixes: fix.map { [$0] } ?? []
        )
      }
    }
  }

  /// Records have their status at the head or, as the first ones had, behind the decision; and nobody has
  /// asked for an order inside of a section.
  private func mayStandAnywhere(_ section: SectionRule) -> Bool {
    guard decision != nil, template.isGuessed, case .literal(let name) = section.heading else {
      return false
    }
    return section.level > 2 || plainName(name).elementsEqual("status".utf8)
  }

  private mutating func checkContent() {
    var content = ContentCheck(compared)
    content.checkPreamble()
    for (number, section) in template.sections.enumerated() where number != template.index.title {
      for heading in match.repeated[number] ?? match.headings[number].map({ [$0] }) ?? [] {
        content.check(section, at: heading)
      }
    }
    findings += content.findings
  }

  private mutating func add(
    _ rule: RuleID,
    _ severity: Severity,
    at range: SourceRange,
    _ message: Message,
    help: String?,
    _ asked: Place,
    _ subjects: [String],
    fixes: [Fix] = []
  ) {
    findings.append(
      Finding(
        rule,
        severity,
        at: Place(file.source.path, range),
        message,
        help: help,
        related: template.cited(asked),
        fixes: fixes,
        subjects: subjects
      )
    )
  }
}

extension Decision {
  /// Whether the fact of a section, named by words joined with dashes, was found anywhere.
  fileprivate func states(_ section: String) -> Bool {
    switch section {
    case "status": status != nil
    case "date": date != nil
    case "deciders", "decision-makers": !deciders.isEmpty
    case "context", "context-and-problem-statement": parts.context != nil
    case "decision", "decision-outcome": parts.decision != nil
    case "consequences": parts.consequences != nil
    case "considered-options": parts.options != nil
    default: false
    }
  }
}

/// Names in a sentence.
private func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "other parts" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

private func isRising(_ numbers: [Int]) -> Bool {
  zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
}

/// The indices of a longest run of rising numbers, by patience sorting; no number may stand twice.
private func longestRise(_ numbers: [Int]) -> Set<Int> {
  var tails: [Int] = []
  var previous = [Int?](repeating: nil, count: numbers.count)
  for (index, number) in numbers.enumerated() {
    var (low, high) = (0, tails.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
    }
    previous[index] = low > 0 ? tails[low - 1] : nil
    if low < tails.count { tails[low] = index } else { tails.append(index) }
  }
  var kept: Set<Int> = []
  var next = tails.last
  while let index = next {
    kept.insert(index)
    next = previous[index]
  }
  return kept
}
