/// The walk over a document's tree that fills its survey.

internal import Base

/// Surveys a text, and gives what was prepared for it so that rendering need not do so again.
package func survey(
  _ source: [UInt8],
  _ options: MarkdownOptions
) -> (survey: MarkdownSurvey, prepared: PreparedText) {
  let parsed = ParsedTree(source, options)
  var surveyor = Surveyor(source, parsed.prepared)
  surveyor.addComments(parsed)
  let outline = parsed.outline(source, options)
  let tree = ShapedTree(parsed, options)
  surveyor.addHeadings(tree)
  surveyor.addReferences(tree, options)
  surveyor.addFences(tree)
  surveyor.addRawHTML(tree)
  surveyor.addBlocks(outline, tree)
  surveyor.addOpening(tree)
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
    var anchors = Anchors(count: tree.headings.count)
    let form = SourceForm(source, prepared)
    for node in tree.headings.prefix(MarkdownLimit.headings.value) {
      let text = plainText(of: node)
      let heading = MarkdownSurvey.Heading(
        level: node.headingLevel,
        text: trimmed(text),
        anchor: anchors.next(for: text),
        range: prepared.sourceRange(ofLines: form.lines(of: node)),
        textRange: form.textRange(ofHeading: node)
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
    let form = SourceForm(source, prepared)
    survey.fences = tree.codeBlocks.map { node in
      MarkdownSurvey.CodeFence(
        info: String(decoding: node.info, as: UTF8.self),
        text: String(decoding: node.literal, as: UTF8.self),
        range: prepared.sourceRange(ofLines: node.lines),
        isFenced: form.isFenced(node)
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

  /// Adds the comments, which are looked for before footnotes that nothing refers to are dropped.
  mutating func addComments(_ parsed: borrowing ParsedTree) {
    guard prepared.hasDeclarations else { return }
    var finder = CommentFinder(source, prepared)
    parsed.tree.forEachNode { finder.visit($0) }
    survey.comments = finder.comments
  }

  /// Adds the blocks of an outline; those at the top level are in the same order in the tree.
  mutating func addBlocks(_ outline: Outline, _ tree: borrowing ShapedTree) {
    let root = tree.tree.root
    let headings = tree.headings.prefix(survey.headings.count)
    survey.blocks = outline.blocks(
      headings: headings.indices.filter { headings[$0].parent == root },
      codes: tree.codeBlocks.indices.filter { tree.codeBlocks[$0].parent == root }
    )
  }

  mutating func addOpening(_ tree: borrowing ShapedTree) {
    survey.opening = openingLine(of: tree.tree)
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
