/// How comments lie on the lines of a file: alone or not, and which line comes next.

internal import Base

struct CommentLayout {
  private let bytes: [UInt8]
  let lines: LineMap
  /// The line that follows each line which has been asked for.
  private var following: [Int: Int] = [:]

  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - comments: The ranges of comments that speak to the linter, in order.
  init(_ bytes: [UInt8], _ comments: [SourceRange]) {
    self.bytes = bytes
    lines = LineMap(bytes)
    // From the last to the first, so that a long row of comments is walked once.
    for comment in comments.reversed() {
      let first = lines.lineIndex(of: comment.start)
      let last = lines.lineIndex(of: max(comment.start, comment.end - 1))
      let next = nextLine(after: last)
      if standsAlone(comment) { following[first - 1] = next }
    }
  }

  /// The next line that is neither blank nor only a comment to the linter; the number of lines when
  /// there is none.
  mutating func nextLine(after line: Int) -> Int {
    if let known = following[line] { return known }
    var next = line + 1
    while next < lines.count, isBlank(lines.line(next)) { next += 1 }
    if let beyond = following[next - 1] { next = beyond }
    following[line] = next
    return next
  }

  /// Whether a comment has its lines for itself, quote marks aside.
  func standsAlone(_ range: SourceRange) -> Bool {
    let first = lines.line(lines.lineIndex(of: range.start))
    let last = lines.line(lines.lineIndex(of: max(range.start, range.end - 1)))
    // However far a comment is indented, looking costs no more than this.
    guard range.start - first.start <= 200 else { return false }
    return isBlank(SourceRange(first.start, range.start))
      && isBlank(SourceRange(range.end, max(range.end, last.end)))
  }

  /// What to delete when a comment goes: its lines, or it and the blanks before it.
  func deletion(of range: SourceRange) -> SourceRange {
    let line = lines.lineIndex(of: range.start)
    if standsAlone(range) { return wholeLines(range, from: line) }
    let isLast = range.end == bytes.count || bytes[range.end] <= UInt8(ascii: " ")
    var start = range.start
    while isLast, start > lines.starts[line], isSpace(bytes[start - 1]) { start -= 1 }
    return SourceRange(start, range.end)
  }

  /// The last line break stays where text stands right above and below, which would grow together.
  private func wholeLines(_ range: SourceRange, from first: Int) -> SourceRange {
    let last = lines.lineIndex(of: max(range.start, range.end - 1))
    let isBetweenText =
      first > 0 && !isBlank(lines.line(first - 1))
      && last + 1 < lines.count && !isBlank(lines.line(last + 1))
    let isMarkup = bytes[range.start] == UInt8(ascii: "<")
    guard !(isBetweenText && isMarkup), last + 1 < lines.count else {
      return SourceRange(lines.starts[first], lines.line(last).end)
    }
    return SourceRange(lines.starts[first], lines.starts[last + 1])
  }

  private func isBlank(_ range: SourceRange) -> Bool {
    bytes[range.indices].allSatisfy { isSpace($0) || $0 == UInt8(ascii: ">") }
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
