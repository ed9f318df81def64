/// How the text between the tags becomes literals.

import Base

extension TemplateCompiler {
  /// The white space that is taken off the lines here.
  var dedent: [UInt8] { openings.last?.dedent ?? [] }

  /// Takes in the text before a tag inside a line, and goes past the tag.
  mutating func takeInText(before tag: Tag) {
    takeInText(upTo: tag.range.start, beforeTag: true)
    cursor = tag.range.end
  }

  /// Takes in the text before a tag that leaves no trace when it stands alone on its line.
  ///
  /// Gives the white space before a tag that stands alone, and nothing for one inside a line.
  @discardableResult
  mutating func takeInLine(of tag: Tag) -> [UInt8]? {
    guard
      let start = bytes.startOfBlankLine(before: tag.range.start),
      let end = bytes.endOfBlankLine(after: tag.range.end)
    else {
      takeInText(before: tag)
      return nil
    }
    takeInText(upTo: start, beforeTag: false)
    cursor = end
    return withoutDedent(start..<tag.range.start)
  }

  /// Copies the text from the cursor on, line by line, less what is taken off each line.
  ///
  /// Where a line begins with a tag it says so, for the line may have to be indented.
  mutating func takeInText(upTo end: Int, beforeTag: Bool) {
    let literal = template.literals.count
    let startsLine = bytes.isLineStart(cursor)
    var lineIsEmpty = startsLine
    while cursor < end {
      if bytes.isLineStart(cursor) { cursor += dedentLength(at: cursor, limit: end) }
      let line = bytes[cursor..<end].prefix { !$0.isNewline }
      let next = min(line.endIndex + 1, end)
      template.literals += bytes[cursor..<next]
      lineIsEmpty = next == cursor || bytes[next - 1].isNewline
      cursor = next
    }
    let range = literal..<template.literals.count
    if !range.isEmpty {
      template.instructions.append(.text(range, startsLine: startsLine))
    }
    if beforeTag, lineIsEmpty { template.instructions.append(.lineStart) }
  }

  /// The blanks before a tag, less what is taken off the line.
  func withoutDedent(_ blanks: Range<Int>) -> [UInt8] {
    Array(bytes[blanks].dropFirst(dedentLength(at: blanks.lowerBound, limit: blanks.upperBound)))
  }

  /// The blanks that the first line with something on it begins with.
  func intrinsicIndentation(from offset: Int) -> [UInt8] {
    var start = offset
    while let next = bytes.endOfBlankLine(after: start), next < bytes.count { start = next }
    return Array(bytes[start..<bytes.endOfBlanks(from: start)])
  }

  private func dedentLength(at offset: Int, limit: Int) -> Int {
    let dedent = dedent
    var length = 0
    while length < dedent.count, offset + length < limit, bytes[offset + length] == dedent[length] {
      length += 1
    }
    return length
  }
}
