/// Which heading of a document is which section of a template.

internal import Markdown

struct SectionMatch {
  /// For every section of the template its heading, by its place in the survey.
  private(set) var headings: [Int?]
  /// The headings of sections that may stand more than once, such as one for each option.
  private(set) var repeated: [Int: [Int]] = [:]
  /// The heading of the document itself.
  let title: Int?
  /// How surely its sections are those of the template, all together.
  private(set) var weight = 0

  init(_ outline: Outline, _ template: DocumentTemplate) {
    let title = template.index.title == nil ? nil : outline.title
    self.title = title
    headings = Array(repeating: nil, count: template.sections.count)
    if let section = template.index.title { headings[section] = title }
    assign(candidates(outline, template), outline, template)
    let known = Set(headings.compactMap { $0 })
    for number in template.sections.indices where number != template.index.title {
      assignRepeated(number, outline, template, known)
    }
  }

  /// The required sections without a heading, those inside a section that is not there left out.
  func missing(in template: DocumentTemplate) -> [Int] {
    template.sections.indices.filter { number in
      let parent = template.index.parents[number]
      return template.sections[number].isRequired && headings[number] == nil
        && number != template.index.title && (parent.map { headings[$0] != nil } ?? true)
    }
  }

  private typealias Choice = (heading: Int, weight: Int)

  private func candidates(_ outline: Outline, _ template: DocumentTemplate) -> [[Choice]] {
    var found = [[Choice]](repeating: [], count: template.sections.count)
    for heading in outline.names.indices where heading != title {
      for candidate in template.index.candidates(outline.names[heading]) {
        found[candidate.section].append((heading, candidate.weight))
      }
    }
    return found
  }

  /// Gives every section, in order, the nearest in level of its candidates, below its parent if there
  /// is one.
  private mutating func assign(
    _ candidates: [[Choice]],
    _ outline: Outline,
    _ template: DocumentTemplate
  ) {
    var taken: Set<Int> = []
    for (number, choices) in candidates.enumerated() {
      let parent = template.index.parents[number].flatMap { headings[$0] }
      var best: (rank: Int, choice: Choice)?
      for choice in choices where !taken.contains(choice.heading) {
        let distance = abs(outline.level(choice.heading) - template.sections[number].level)
        let isInside = parent.map { outline.holds($0, choice.heading) } ?? false
        guard distance <= 1 || isInside else { continue }
        let rank = distance + (isInside || parent == nil ? 0 : 8)
        if best.map({ rank < $0.rank }) ?? true { best = (rank, choice) }
      }
      guard let choice = best?.choice else { continue }
      headings[number] = choice.heading
      taken.insert(choice.heading)
      weight += choice.weight
    }
  }

  /// Headings of any text, or of a form, right below the parent, even where a level is skipped.
  private mutating func assignRepeated(
    _ number: Int,
    _ outline: Outline,
    _ template: DocumentTemplate,
    _ known: Set<Int>
  ) {
    let section = template.sections[number]
    if case .literal = section.heading { return }
    guard let parent = template.index.parents[number], let above = headings[parent] else { return }
    let below = above + 1..<outline.end(of: above)
    let level = below.map(outline.level).min()
    let found = below.filter { heading in
      outline.level(heading) == level && !known.contains(heading)
        && section.heading.hasForm(outline.headings[heading].text)
    }
    repeated[number] = found
    headings[number] = found.first
  }
}
