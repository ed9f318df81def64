internal import Base

/// Finds the comments in the raw HTML of a tree that has no shape yet.
///
/// What a comment says is taken from the tree, where the marks of containers are gone from its lines;
/// where it stands, from the source.
struct CommentFinder {
  private let source: [UInt8]
  private let prepared: PreparedText
  private let form: SourceForm
  private var locator: SourceLocator
  /// The lines of the block that was entered last.
  private var block = SourceRange(at: 0)
  private(set) var comments: [MarkdownSurvey.Comment] = []

  init(_ source: [UInt8], _ prepared: PreparedText) {
    self.source = source
    self.prepared = prepared
    form = SourceForm(source, prepared)
    locator = SourceLocator(source, prepared)
  }

  /// Takes note of a node; all must come in the order of the document.
  mutating func visit(_ node: Node) {
    let kind = node.kind
    if node.isBlock { block = prepared.sourceRange(ofLines: form.lines(of: node)) }
    if kind == .htmlBlock { addBlock(node) }
    if kind == .htmlInline { addInline(node) }
  }

  private mutating func addBlock(_ node: Node) {
    let literal = node.literal
    let places = commentRanges(source[block.indices])
    for (range, place) in zip(commentRanges(literal[...]), places) {
      add(literal[range], at: SourceRange(place.lowerBound, place.upperBound))
    }
  }

  private mutating func addInline(_ node: Node) {
    let literal = node.literal
    guard firstComment(in: literal[...])?.lowerBound == 0 else { return }
    add(literal, at: locator.comment(literal, in: block) ?? block)
  }

  private mutating func add(_ comment: some Collection<UInt8>, at range: SourceRange) {
    var text = Array(comment.dropFirst(opening.count).dropLast(closing.count))[...]
    text = text.drop { $0 <= space }
    while let last = text.last, last <= space { text.removeLast() }
    let written =
      prepared.hasSentinels ? Sentinels.restoring(Array(text), isCode: true)[...] : text
    comments.append(.init(text: String(decoding: written, as: UTF8.self), range: range))
  }
}

/// The comments in HTML; one that is not closed is none, and nor is what follows it.
private func commentRanges(_ html: ArraySlice<UInt8>) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  while let range = firstComment(in: html[(ranges.last?.upperBound ?? html.startIndex)...]) {
    ranges.append(range)
  }
  return ranges
}

/// The first comment; `<!-->` and `<!--->` are whole, as browsers have it.
func firstComment(in html: ArraySlice<UInt8>) -> Range<Int>? {
  guard let start = html.firstOffset(of: opening).map({ html.startIndex + $0 }),
    let length = html[(start + 2)...].firstOffset(of: closing)
  else { return nil }
  return start..<(start + 2 + length + closing.count)
}

private let opening = Array("<!--".utf8)
private let closing = Array("-->".utf8)
