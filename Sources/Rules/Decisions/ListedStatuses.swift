/// What a hand-written list of decisions says about their status.

internal import Base
internal import Handbook
internal import Markdown

struct ListedStatus {
  /// The number of the decision's document.
  let target: Int
  let stage: DecisionStage
  let range: SourceRange
}

/// Tables with a column for the status, and items such as `[Use a queue](0007.md) (proposed)`.
struct ListedStatuses {
  private let view: DocumentView
  private let citations: [DecisionCitation]
  private let vocabulary: StatusVocabulary

  init(_ view: DocumentView) {
    self.view = view
    citations = view.citations
    vocabulary = StatusVocabulary(view.whole.configuration.statuses)
  }

  var all: [ListedStatus] {
    guard !citations.isEmpty else { return [] }
    return view.file.survey.blocks.flatMap { block in
      switch block.kind {
      case .table: rows(of: block.range)
      case .list(_, let items): items.flatMap(statuses)
      default: [ListedStatus]()
      }
    }
  }

  private var bytes: [UInt8] { view.file.source.bytes }

  // MARK: - Tables

  private func rows(of table: SourceRange) -> [ListedStatus] {
    let cells = tableCells(bytes, table)
    guard let column = cells.header.firstIndex(where: isStatusHeading) else { return [] }
    return cells.rows.compactMap { row in
      guard column < row.count, let first = row.first, let last = row.last,
        let target = onlyTarget(in: SourceRange(first.start, last.end))
      else { return nil }
      return status(of: target, in: row[column])
    }
  }

  private func isStatusHeading(_ cell: SourceRange) -> Bool {
    let text = String(decoding: bytes[bare(cell).indices], as: UTF8.self).lowercased()
    return text == "status" || text == "state" || text == "decision status"
  }

  // MARK: - Items

  private func statuses(of item: MarkdownSurvey.Item) -> [ListedStatus] {
    let end = item.nested.first?.range.start ?? item.range.end
    let own = SourceRange(item.range.start, end)
    let below = item.nested.flatMap(statuses)
    guard let target = onlyTarget(in: own), let citation = citations.inside(own).last else {
      return below
    }
    return [closing(citation.range.end, own.end).flatMap { status(of: target, in: $0) }]
      .compactMap { $0 } + below
  }

  /// What stands in brackets, or behind a dash or a colon, at the end of the line after a link.
  private func closing(_ start: Int, _ end: Int) -> SourceRange? {
    let line = bytes[start..<end].prefix { $0 != UInt8(ascii: "\n") }
    let rest = line.drop { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ">") }
    let text = bare(SourceRange(rest.startIndex, rest.endIndex))
    return text.isEmpty || text.start == rest.startIndex ? nil : text
  }

  // MARK: - Both

  private func onlyTarget(in range: SourceRange) -> Int? {
    let targets = Set(citations.inside(range).map(\.target))
    return targets.count == 1 ? targets.first : nil
  }

  /// A status and nothing else: of a longer text only its first word would be known.
  private func status(of target: Int, in cell: SourceRange) -> ListedStatus? {
    let range = bare(cell)
    let text = String(decoding: bytes[range.indices], as: UTF8.self)
    guard let stage = vocabulary.stage(of: text) else { return nil }
    let words = text.split { $0 == " " }.count
    guard words <= 3 || stage == .superseded else { return nil }
    return ListedStatus(target: target, stage: stage, range: range)
  }

  /// Without blanks, marks and brackets around it.
  private func bare(_ range: SourceRange) -> SourceRange {
    let slice = bytes[range.indices]
    guard let first = slice.firstIndex(where: isLetter), let last = slice.lastIndex(where: isLetter)
    else { return SourceRange(at: range.start) }
    return SourceRange(first, last + 1)
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  UInt8(ascii: "a") <= byte | 0x20 && byte | 0x20 <= UInt8(ascii: "z")
}
