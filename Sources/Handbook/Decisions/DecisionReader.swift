/// Reads a decision out of its document, in whatever dialect it is written.

internal import Base
internal import Markdown
internal import YAML

extension Decision {
  package init(
    reading file: ParsedFile,
    _ template: DocumentTemplate?,
    _ statuses: StatusVocabulary
  ) {
    let text = RecordText(file)
    let heading = RecordTitle(file, statuses)
    var facts = RecordFacts(text, file.source.path, statuses)
    facts.readFrontMatter(file.frontMatter)
    facts.readLabelled(text.lines(preamble(of: file)))
    let names = file.survey.headings.map { letters(ofHeading: $0.text) }
    facts.readSections(file.survey.headings, names)
    facts.readTitle(heading)
    let fileName = DecisionNumber(inName: file.source.path.stem)?.value
    number = heading.number ?? fileName.map { Located($0, at: SourceRange(at: 0)) } ?? facts.number
    fileNumber = fileName
    title = heading.text
    status = facts.statuses.first
    furtherStatuses = Array(facts.statuses.dropFirst())
    date = facts.date ?? dateOfName(file.source.path)
    deciders = facts.deciders.isEmpty ? facts.authors : facts.deciders
    consulted = facts.consulted
    informed = facts.informed
    tags = facts.tags
    relations = facts.relations
    reviewBy = facts.reviewBy
    affects = facts.affects
    enforces = facts.enforces
    forbids = facts.forbids
    parts = DecisionParts(file.survey.headings, names.map(RecordField.part), text)
    findings = facts.findings
  }
}

/// What stands before the first section: all up to the first heading that is not the title.
private func preamble(of file: ParsedFile) -> SourceRange {
  let headings = file.survey.headings
  let start = file.frontMatter.bodyStart
  let title = headings.firstIndex { $0.level == 1 && !$0.text.isEmpty }
  let next = title == 0 ? 1 : 0
  let end = next < headings.count ? headings[next].range.start : file.source.bytes.count
  let behind = title == 0 ? headings[0].range.end : start
  return SourceRange(behind, max(behind, end))
}

/// The day that a file name begins with, as those of log4brains do.
private func dateOfName(_ path: BytePath) -> Located<CalendarDate>? {
  let stem = path.stem
  guard afterDate(stem) > stem.startIndex else { return nil }
  let digits = stem.prefix(while: \.isDigit)
  let date =
    CalendarDate(compact: digits)
    ?? CalendarDate(parsing: String(decoding: stem.prefix(10), as: UTF8.self))
  return date.map { Located($0, at: SourceRange(at: 0)) }
}

extension RecordFacts {
  /// Of all dates the one that says most about when it was decided.
  fileprivate var date: Located<CalendarDate>? {
    guard let rank = dates.map(\.rank).min() else { return nil }
    let best = dates.filter { $0.rank == rank }
    return rank < 4 ? best.first?.date : best.map(\.date).min { $0.value < $1.value }
  }

  fileprivate mutating func readSections(_ headings: [MarkdownSurvey.Heading], _ names: [String]) {
    let sections = RecordSections(headings, text)
    let before = statuses.count
    let title = headings.firstIndex { $0.level == 1 }
    for (index, name) in names.enumerated() where headings[index].level <= 4 && index != title {
      guard let field = RecordField(name), field.mayBeSection else { continue }
      // A later heading of that name is about something else, as in the description of an API.
      if field == .status, statuses.count > before || unreadStatuses > 0 { continue }
      let range = headingText(headings[index].range, in: bytes)
      if let label = LabelledText(bytes, range), !label.value.isEmpty {
        take(field, label.value)
      } else {
        readSection(field, sections.ownLines(of: index))
      }
    }
  }

  fileprivate mutating func readTitle(_ title: RecordTitle) {
    if let status = title.status { add(status) }
    if let range = title.unreadable { add(.unreadableNumber(range, bytes, path)) }
    if statuses.isEmpty, unreadStatuses == 0 { add(.missingStatus(title.range, path)) }
  }
}
