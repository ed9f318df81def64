package import Base

/// What a document holds, as far as other documents and checks need to know.
///
/// Ranges count from the start of the text that was surveyed.
package struct MarkdownSurvey: Sendable {
  package fileprivate(set) var headings: [Heading] = []
  /// The text of the page cut at its headings; the first part is what stands before any.
  package fileprivate(set) var sections: [Section] = []
  package fileprivate(set) var references: [LocatedReference] = []
  package fileprivate(set) var fences: [CodeFence] = []
  /// Ids that raw HTML gives to places on the page.
  package fileprivate(set) var anchors: [String] = []
  /// Raw HTML elements that a page will not carry.
  package fileprivate(set) var removedHTML: [RemovedHTML] = []
  package fileprivate(set) var limits: [LimitHit] = []

  package struct Heading: Sendable {
    package let level: Int
    package let text: String
    package let anchor: String
    package let range: SourceRange
  }

  package struct Section: Sendable {
    /// The number of the heading it stands under; nothing before the first.
    package let heading: Int?
    package let text: String
  }

  package struct LocatedReference: Sendable {
    package let reference: Reference
    package let range: SourceRange
    /// The alternative text of an image, the text of a link.
    package let text: String
  }

  package struct CodeFence: Sendable {
    package let info: String
    package let text: String
    package let range: SourceRange
  }

  package struct RemovedHTML: Sendable {
    package let elements: [String]
    package let range: SourceRange
  }

  package struct LimitHit: Sendable {
    package let limit: MarkdownLimit
    package let offset: Int

    package init(limit: MarkdownLimit, offset: Int) {
      self.limit = limit
      self.offset = offset
    }
  }
}

/// Surveys a text, and gives what was prepared for it so that rendering need not do so again.
package func survey(
  _ source: [UInt8],
  _ options: MarkdownOptions
) -> (survey: MarkdownSurvey, prepared: PreparedText) {
  let tree = ShapedTree(ParsedTree(source, options), options)
  var surveyor = Surveyor(source, tree.prepared)
  surveyor.addHeadings(tree)
  surveyor.addReferences(tree, options)
  surveyor.addFences(tree)
  surveyor.addRawHTML(tree)
  surveyor.addSections(tree)
  surveyor.addLimits(tree.prepared)
  var prepared = tree.prepared
  prepared.anchors = surveyor.survey.headings.map(\.anchor)
  return (surveyor.survey, prepared)
}

private struct Surveyor {
  private let source: [UInt8]
  private let prepared: PreparedText
  private var locator: SourceLocator
  private(set) var survey = MarkdownSurvey()

  init(_ source: [UInt8], _ prepared: PreparedText) {
    self.source = source
    self.prepared = prepared
    locator = SourceLocator(source, prepared)
  }

  mutating func addHeadings(_ tree: borrowing ShapedTree) {
    var anchors = Anchors()
    for node in tree.headings.prefix(MarkdownLimit.headings.value) {
      let text = plainText(of: node)
      let heading = MarkdownSurvey.Heading(
        level: node.headingLevel,
        text: trimmed(text),
        anchor: anchors.next(for: text),
        range: prepared.sourceRange(ofLines: node.lines)
      )
      survey.headings.append(heading)
    }
    if tree.headings.count > MarkdownLimit.headings.value { add(.headings, at: 0) }
  }

  mutating func addReferences(_ tree: borrowing ShapedTree, _ options: MarkdownOptions) {
    for pointer in tree.pointers {
      guard survey.references.count < MarkdownLimit.links.value else {
        add(.links, at: 0)
        return
      }
      switch pointer {
      case .link(let node): addLink(node)
      case .text(let node): addMatches(in: node, options)
      }
    }
  }

  private mutating func addLink(_ node: Node) {
    let target = node.url
    let text = plainText(of: node)
    let range = locator.link(
      target: target,
      text: Array(text.utf8),
      in: locator.block(around: node)
    )
    let reference = Reference(
      kind: node.kind == .image ? .image : .link,
      target: String(decoding: target, as: UTF8.self)
    )
    survey.references.append(.init(reference: reference, range: range, text: text))
  }

  private mutating func addMatches(in node: Node, _ options: MarkdownOptions) {
    let text = node.literal
    let matches = TextMatch.all(in: text, options)
    guard !matches.isEmpty else { return }
    let block = locator.block(around: node)
    for match in matches {
      let written = Array(text[match.range])
      let range = locator.text(written, in: block)
      let label = String(decoding: written, as: UTF8.self)
      survey.references.append(
        .init(reference: match.meaning.reference, range: range, text: label)
      )
    }
  }

  mutating func addFences(_ tree: borrowing ShapedTree) {
    survey.fences = tree.codeBlocks.map { node in
      MarkdownSurvey.CodeFence(
        info: String(decoding: node.info, as: UTF8.self),
        text: String(decoding: node.literal, as: UTF8.self),
        range: prepared.sourceRange(ofLines: node.lines)
      )
    }
  }

  mutating func addRawHTML(_ tree: borrowing ShapedTree) {
    guard !tree.html.isEmpty else { return }
    let report = RawHTMLShaping.survey(tree.html)
    survey.anchors = report.anchors
    survey.removedHTML = report.removed.map { node, elements in
      .init(elements: elements, range: locator.block(around: node))
    }
    survey.references += report.references.map { node, reference in
      .init(reference: reference, range: locator.block(around: node), text: "")
    }
  }

  mutating func addSections(_ tree: borrowing ShapedTree) {
    survey.sections = sectionTexts(of: tree.tree).enumerated().map { index, text in
      .init(heading: index == 0 ? nil : index - 1, text: text)
    }
  }

  mutating func addLimits(_ prepared: PreparedText) {
    survey.limits += prepared.limits.map { .init(limit: $0.limit, offset: $0.offset) }
  }

  private mutating func add(_ limit: MarkdownLimit, at offset: Int) {
    survey.limits.append(.init(limit: limit, offset: offset))
  }
}

extension TextMatch.Meaning {
  var reference: Reference {
    switch self {
    case .autolink(let target):
      Reference(kind: .link, target: String(decoding: target, as: UTF8.self))
    case .mention(let name): Reference(kind: .mention, target: name)
    case .name(let name, _): Reference(kind: .name, target: name)
    }
  }
}

extension MarkdownSurvey {
  /// The same with every place counted from `distance` bytes earlier.
  package func shifted(by distance: Int) -> MarkdownSurvey {
    guard distance > 0 else { return self }
    var copy = self
    copy.headings = headings.map {
      Heading(
        level: $0.level,
        text: $0.text,
        anchor: $0.anchor,
        range: $0.range.shifted(by: distance)
      )
    }
    copy.references = references.map {
      LocatedReference(
        reference: $0.reference,
        range: $0.range.shifted(by: distance),
        text: $0.text
      )
    }
    copy.fences = fences.map {
      CodeFence(info: $0.info, text: $0.text, range: $0.range.shifted(by: distance))
    }
    copy.removedHTML = removedHTML.map {
      RemovedHTML(elements: $0.elements, range: $0.range.shifted(by: distance))
    }
    copy.limits = limits.map { LimitHit(limit: $0.limit, offset: $0.offset + distance) }
    return copy
  }
}
