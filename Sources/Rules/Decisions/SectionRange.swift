/// How far the sections of a document reach.

internal import Base
internal import Handbook
internal import Markdown

extension ParsedFile {
  /// What stands under a heading, with the sections inside it.
  func sectionRange(_ heading: Int) -> SourceRange {
    let headings = survey.headings
    let next = headings[(heading + 1)...].first { $0.level <= headings[heading].level }
    return range(from: headings[heading], to: next)
  }

  /// A section from its heading to its last line that is not blank.
  func writtenSection(_ heading: Int) -> SourceRange {
    let section = sectionRange(heading)
    let last = source.bytes[section.indices].lastIndex { !" \t\r\n".utf8.contains($0) }
    return SourceRange(survey.headings[heading].range.start, last.map { $0 + 1 } ?? section.start)
  }

  /// What stands between a heading and the next of any level.
  func ownRange(_ heading: Int) -> SourceRange {
    let headings = survey.headings
    let next = heading + 1 < headings.count ? headings[heading + 1] : nil
    return range(from: headings[heading], to: next)
  }

  /// The last heading before a place.
  func heading(before offset: Int) -> Int? {
    var low = 0
    var high = survey.headings.count
    while low < high {
      let middle = (low + high) / 2
      if survey.headings[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// The block at the top level that a place lies in.
  func block(around offset: Int) -> MarkdownSurvey.Block? {
    var low = 0
    var high = survey.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if survey.blocks[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < survey.blocks[low - 1].range.end else { return nil }
    return survey.blocks[low - 1]
  }

  private func range(
    from heading: MarkdownSurvey.Heading,
    to next: MarkdownSurvey.Heading?
  ) -> SourceRange {
    let end = next?.range.start ?? source.bytes.count
    return SourceRange(min(heading.range.end, end), end)
  }
}

extension MarkdownSurvey.Block {
  var isListOrTable: Bool {
    switch kind {
    case .list, .table: true
    default: false
    }
  }
}
