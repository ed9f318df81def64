internal import Base

/// Looks up how headings and code blocks are written in the source, which cmark's tree does not say.
struct SourceForm {
  private let source: [UInt8]
  private let prepared: PreparedText
  /// The lines of the text that cmark was given, where they may begin otherwise than the author's.
  private let rewrittenLines: LineMap?

  init(_ source: [UInt8], _ prepared: PreparedText) {
    self.source = source
    self.prepared = prepared
    rewrittenLines = prepared.footnotes == nil ? nil : prepared.textLines()
  }

  /// The lines of a block, where cmark 0.30 is one off: for HTML that ends before a blank line does,
  /// and for underlined headings with more below them.
  func lines(of node: Node) -> ClosedRange<Int> {
    let lines = node.lines
    switch node.kind {
    case .htmlBlock:
      let literal = node.literal
      let count = LineMap(literal).count - (literal.last == newline ? 1 : 0)
      return lines.lowerBound...(lines.lowerBound + max(1, count) - 1)
    case .heading where lines.count > 1 && !isUnderline(lines.upperBound, of: node):
      return lines.lowerBound...(lines.upperBound - 1)
    default: return lines
    }
  }

  /// Whether a line is what underlines a heading and not what another block begins with.
  private func isUnderline(_ number: Int, of heading: Node) -> Bool {
    let line = source[prepared.sourceRange(ofLines: number...number).indices]
    let text = trimmingBlanks(line.drop { isBlank($0) || $0 == UInt8(ascii: ">") })
    guard let mark = text.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
      text.allSatisfy({ $0 == mark })
    else { return false }
    var outer = heading
    while outer.next == nil, let parent = outer.parent { outer = parent }
    return outer.next?.lines.lowerBound != number
  }

  /// The range of a heading's text; an empty one behind the mark of a heading that has none.
  func textRange(ofHeading node: Node) -> SourceRange {
    let lines = lines(of: node)
    let first = firstLine(of: node)
    guard lines.count > 1 else { return withoutMarks(first) }
    let start = first.start
    let last = prepared.sourceRange(ofLines: (lines.upperBound - 1)...(lines.upperBound - 1))
    return range(trimmingBlanks(source[start..<max(start, last.end)]))
  }

  /// Whether a code block is fenced: it begins with what could be a fence, and that is not its text.
  func isFenced(_ node: Node) -> Bool {
    guard node.info.isEmpty else { return true }
    let line = source[firstLine(of: node).indices]
    return Fence(line) != nil
      && !node.literal.prefix { $0 != newline && $0 != UInt8(ascii: "\r") }.elementsEqual(line)
  }

  /// The first line from where a block begins in it.
  private func firstLine(of node: Node) -> SourceRange {
    let number = node.lines.lowerBound
    let line = prepared.sourceRange(ofLines: number...number)
    return SourceRange(start(of: node, in: line), line.end)
  }

  /// A footnote's mark is as long as its label makes it, so that its first block begins elsewhere.
  private func start(of node: Node, in line: SourceRange) -> Int {
    let start = min(line.start + node.column, line.end)
    guard let rewrittenLines else { return start }
    let written = rewrittenLines.line(min(node.lines.lowerBound, rewrittenLines.count - 1))
    let text = prepared.text.bytes[written.indices]
    if text.prefix(node.column).elementsEqual(source[line.start..<start]) { return start }
    let rest = trimmingBlanks(text.dropFirst(node.column)).count
    return max(line.start, line.start + trimmingBlanks(source[line.indices]).count - rest)
  }

  private func withoutMarks(_ line: SourceRange) -> SourceRange {
    let marks = source[line.indices].prefix { $0 == hash }
    let text = trimmingBlanks(source[line.indices].dropFirst(marks.count))
    var kept = text
    while kept.last == hash { kept.removeLast() }
    let isClosed = kept.last.map(isBlank) ?? true
    return range(isClosed ? trimmingBlanks(kept) : text)
  }

  private func range(_ slice: ArraySlice<UInt8>) -> SourceRange {
    SourceRange(slice.startIndex, slice.endIndex)
  }
}

private let hash = UInt8(ascii: "#")
