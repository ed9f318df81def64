/// The headings of a document, prepared for being compared with a template.

internal import Base
internal import Markdown

/// Only headings at the top level count; one in a quote or a list is part of its text.
struct Outline {
  let headings: [MarkdownSurvey.Heading]
  let names: [[UInt8]]
  /// The heading of the document itself: the first of the first level, or the one that all stands below.
  let title: Int?
  /// For every heading, the first one after it and all below it.
  private let ends: [Int]
  private let positions: [Int]
  private let blocks: [MarkdownSurvey.Block]

  init(_ survey: MarkdownSurvey) {
    blocks = survey.blocks
    var headings: [MarkdownSurvey.Heading] = []
    var positions: [Int] = []
    for (position, block) in survey.blocks.enumerated() {
      guard case .heading(let number) = block.kind else { continue }
      headings.append(survey.headings[number])
      positions.append(position)
    }
    self.headings = headings
    self.positions = positions
    names = headings.map { plainName($0.text) }
    ends = Self.ends(headings.map(\.level))
    let first = headings.firstIndex { $0.level == 1 }
    title = first ?? (ends.first == headings.count && !headings.isEmpty ? 0 : nil)
  }

  func level(_ heading: Int) -> Int { headings[heading].level }

  func end(of heading: Int) -> Int { ends[heading] }

  /// Whether a heading stands below another one.
  func holds(_ heading: Int, _ other: Int) -> Bool {
    heading < other && other < ends[heading]
  }

  /// The blocks before the first heading, or between the title and the next one.
  var opening: ArraySlice<MarkdownSurvey.Block> {
    let first = title == 0 ? 1 : 0
    return blocks[..<(first < positions.count ? positions[first] : blocks.count)]
  }

  /// The blocks right below a heading, up to the next one.
  func content(of heading: Int) -> ArraySlice<MarkdownSurvey.Block> {
    content(of: heading, until: heading + 1)
  }

  /// All blocks below a heading.
  func wholeContent(of heading: Int) -> ArraySlice<MarkdownSurvey.Block> {
    content(of: heading, until: ends[heading])
  }

  private func content(of heading: Int, until next: Int) -> ArraySlice<MarkdownSurvey.Block> {
    blocks[positions[heading] + 1..<(next < positions.count ? positions[next] : blocks.count)]
  }

  private static func ends(_ levels: [Int]) -> [Int] {
    var ends = Array(repeating: levels.count, count: levels.count)
    var open: [Int] = []
    for (number, level) in levels.enumerated() {
      while let last = open.last, levels[last] >= level {
        ends[last] = number
        open.removeLast()
      }
      open.append(number)
    }
    return ends
  }
}
