internal import Base

/// Finds where in the source something stands that cmark has parsed.
///
/// cmark 0.30's own columns for inline nodes are wrong after a first line, its lines for blocks are
/// right. So a block's lines are searched, from where the last thing was found on. All searches in
/// one text together look at a bounded number of bytes, so that what cannot be found (a target with
/// escapes in it) does not cost quadratic time.
struct SourceLocator {
  private let source: [UInt8]
  private let prepared: PreparedText
  private var cursor = 0
  private var work: Int

  init(_ source: [UInt8], _ prepared: PreparedText) {
    self.source = source
    self.prepared = prepared
    work = source.count * 16 + 65_536
  }

  /// The range of a link's target where it is written out, else of its text, else of its block.
  mutating func link(target: [UInt8], text: [UInt8], in block: SourceRange) -> SourceRange {
    let found = written(target, in: block) ?? self.text(text, behind: "[", in: block)
    return found ?? block
  }

  /// The range of a name in plain text, else of its block.
  mutating func text(_ text: [UInt8], in block: SourceRange) -> SourceRange {
    self.text(text, behind: "", in: block, isName: true) ?? block
  }

  /// The range of a comment in text, given all of it; one in code is passed over if there is another.
  mutating func comment(_ literal: [UInt8], in block: SourceRange) -> SourceRange? {
    let opening = Array("<!--".utf8)
    let firstLine = Array(literal.prefix { $0 != newline && $0 != UInt8(ascii: "\r") })
    let start = max(block.start, cursor)
    guard start < block.end else { return nil }
    var place = first(firstLine, from: start, to: block.end)
    if place == nil { place = first(opening, from: start, to: block.end) }
    if place == nil {
      place = source[start..<block.end].firstOffset(of: opening).map { start + $0 }
    }
    guard let place, let range = firstComment(in: source[place..<block.end]) else { return nil }
    return found(range.lowerBound, range.count)
  }

  /// The lines of the block that a node stands in.
  func block(around node: Node) -> SourceRange {
    var block = node
    while !block.isBlock || block.kind == .customBlock, let parent = block.parent { block = parent }
    return prepared.sourceRange(ofLines: block.lines)
  }

  private mutating func text(
    _ text: [UInt8],
    behind lead: String,
    in block: SourceRange,
    isName: Bool = false
  ) -> SourceRange? {
    let pattern = Array(lead.utf8) + text
    guard !text.isEmpty else { return nil }
    var start = first(pattern, from: max(block.start, cursor), to: block.end)
    while isName, let place = start, place > 0, TextMatch.continuesName(source[place - 1]) {
      start = first(pattern, from: place + 1, to: block.end)
    }
    return start.map { found($0 + lead.utf8.count, text.count) }
  }

  /// The target where it is a target, which is close behind where it may be the link's text.
  private mutating func written(_ target: [UInt8], in block: SourceRange) -> SourceRange? {
    guard !target.isEmpty else { return nil }
    let plain = first(target, from: max(block.start, cursor), to: block.end)
    guard let plain else { return nil }
    var candidate: Int? = plain
    let last = min(block.end, plain + 1_024)
    while let place = candidate {
      if isTarget(target, at: place) { return found(place, target.count) }
      candidate = first(target, from: place + 1, to: last)
    }
    return found(plain, target.count)
  }

  /// Whether `](` or `](<` stands before, or angle brackets around what has a scheme or an `@`.
  private func isTarget(_ target: [UInt8], at place: Int) -> Bool {
    guard place > 1 else { return false }
    switch source[place - 1] {
    case UInt8(ascii: "("): return source[place - 2] == UInt8(ascii: "]")
    case UInt8(ascii: "<"):
      return source[place - 2] == UInt8(ascii: "(")
        || target.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }
    default: return false
    }
  }

  private mutating func found(_ start: Int, _ count: Int) -> SourceRange {
    cursor = start + count
    return SourceRange(start, cursor)
  }

  /// The next place of the bytes, code spans passed over.
  private mutating func first(_ pattern: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let head = pattern.first, start + pattern.count <= end, work > 0 else { return nil }
    var index = start
    defer { work -= index - start + pattern.count }
    while index + pattern.count <= end {
      if source[index] == head, source[index..<(index + pattern.count)].elementsEqual(pattern) {
        return index
      }
      index = source[index] == backtick ? endOfCode(at: index, before: end) : index + 1
    }
    return nil
  }

  /// Behind the code span that a run of backticks begins, or behind the run when nothing closes it.
  private mutating func endOfCode(at start: Int, before end: Int) -> Int {
    let length = source[start..<end].prefix { $0 == backtick }.count
    var index = start + length
    while index < end {
      let run = source[index..<end].prefix { $0 == backtick }.count
      if run == length { return index + run }
      index += max(1, run)
    }
    work -= end - start
    return start + length
  }
}

private let backtick = UInt8(ascii: "`")
