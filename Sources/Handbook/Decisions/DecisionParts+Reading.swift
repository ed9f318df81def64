/// Finds the parts of a record that every dialect has.

internal import Base
internal import Markdown

extension DecisionParts {
  /// - Parameters:
  ///   - headings: All headings of the record.
  ///   - parts: For every heading, the part that it is called like.
  ///   - text: The lines of the record.
  init(_ headings: [MarkdownSurvey.Heading], _ parts: [RecordPart?], _ text: RecordText) {
    self.init()
    for (index, part) in parts.enumerated() {
      guard let part else { continue }
      let sections = RecordSections(headings, text)
      switch part {
      case .context: context = context ?? index
      case .decision: decision = decision ?? index
      case .consequences: consequences = consequences ?? index
      case .options:
        options = options ?? index
        alternatives += sections.names(below: index)
      case .comparison: continue
      case .drawbacks: drawbacks += sections.points(of: index)
      }
      if part == .consequences || part == .decision {
        drawbacks += DrawbackSearch(text).drawbacks(in: sections.ownLines(of: index), part)
      }
    }
    readComparisons(headings, parts, text)
    drawbacks.sort { $0.start < $1.start }
  }

  /// What sections of pros and cons add, and alternatives when nothing else names them.
  private mutating func readComparisons(
    _ headings: [MarkdownSurvey.Heading],
    _ parts: [RecordPart?],
    _ text: RecordText
  ) {
    let sections = RecordSections(headings, text)
    let needsNames = alternatives.isEmpty
    for (index, part) in parts.enumerated() where part == .comparison {
      if needsNames {
        options = options ?? index
        alternatives += sections.names(below: index)
      }
      for inner in sections.subtree(of: index) where parts[inner] == nil || inner == index {
        drawbacks += DrawbackSearch(text).bad(in: sections.ownLines(of: inner))
      }
    }
  }
}

/// The sections of a record as its headings cut it.
struct RecordSections {
  private let headings: [MarkdownSurvey.Heading]
  private let text: RecordText

  init(_ headings: [MarkdownSurvey.Heading], _ text: RecordText) {
    self.headings = headings
    self.text = text
  }

  /// What stands below a heading and above the next.
  func ownLines(of index: Int) -> [RecordLine] {
    text.lines(ownRange(of: index))
  }

  private func ownRange(of index: Int) -> SourceRange {
    let start = headings[index].range.end
    let end = index + 1 < headings.count ? headings[index + 1].range.start : text.bytes.count
    return SourceRange(start, max(start, end))
  }

  /// A heading and all those below it.
  func subtree(of index: Int) -> Range<Int> {
    var end = index + 1
    while end < headings.count, headings[end].level > headings[index].level { end += 1 }
    return index..<end
  }

  /// The headings one level below, else the outermost items, else the rows, else the first line.
  func names(below index: Int) -> [SourceRange] {
    let inner = subtree(of: index).dropFirst()
    if let level = inner.map({ headings[$0].level }).min() {
      return inner.filter { headings[$0].level == level }.map {
        headingText(headings[$0].range, in: text.bytes)
      }
    }
    let lines = ownLines(of: index)
    let items = lines.filter { $0.marker == .item && $0.indent < 2 }
    if !items.isEmpty { return items.map(\.range) }
    let rows = lines.filter { $0.marker == .row }.dropFirst(2)
    return rows.isEmpty ? lines.prefix(1).map(\.range) : rows.map(\.range)
  }

  /// The items of a section, else its first line; nothing when it says that there are none.
  func points(of index: Int) -> [SourceRange] {
    let inner = subtree(of: index)
    let lines = inner.flatMap { ownLines(of: $0) }
    let items = lines.filter { $0.marker == .item && $0.indent < 2 }
    let points = items.isEmpty ? Array(lines.prefix(1)) : items
    return points.map(\.range).filter { !saysNone($0) }
  }

  private func saysNone(_ range: SourceRange) -> Bool {
    let first = text.bytes[range.start]
    let isTemplate =
      first == UInt8(ascii: "[") && text.bytes[range.end - 1] == UInt8(ascii: "]")
      || first == UInt8(ascii: "{")
    return isTemplate
      || ["none", "na", "nothing", "tbd", "todo", "noneknown", "nonesofar"].contains(
        letters(of: text.bytes[range.indices].prefix(24))
      )
  }
}
