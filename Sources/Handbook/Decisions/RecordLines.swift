/// The lines of a record that may state something.

internal import Base
internal import Markdown

/// A line without its markers, and where its text stands.
struct RecordLine {
  /// Without marker, quote signs, comment, and blanks at either end; never empty.
  let range: SourceRange
  let indent: Int
  let marker: Marker
  /// Whether a blank line or a heading stands before it.
  let opensParagraph: Bool

  enum Marker {
    case none, item, quote, row
  }
}

/// Cuts ranges of a file into lines, code and comments left out.
struct RecordText {
  let bytes: [UInt8]
  private let fences: [SourceRange]
  /// Most records hold no comments, and need not be searched for them.
  private let mayHoldComments: Bool

  init(_ file: ParsedFile) {
    bytes = file.source.bytes
    mayHoldComments = file.prepared.hasDeclarations || !file.findings.isEmpty
    fences = file.survey.fences.map(\.range)
  }

  /// The lines of a range that are not empty.
  func lines(_ range: SourceRange) -> [RecordLine] {
    var lines: [RecordLine] = []
    var fence = firstFence(endingAfter: range.start)
    var index = range.start
    var isBlankBefore = true
    var isInComment = false
    while index < range.end {
      if fence < fences.count, fences[fence].start <= index {
        index = max(index, fences[fence].end)
        fence += 1
        isBlankBefore = true
        continue
      }
      let end = lineEnd(from: index, before: range.end)
      let content = uncommented(SourceRange(index, end), &isInComment)
      if let line = line(content, isBlankBefore) {
        lines.append(line)
        isBlankBefore = false
      } else if !isInComment {
        isBlankBefore = true
      }
      index = end + 1
    }
    return lines
  }

  private func firstFence(endingAfter offset: Int) -> Int {
    var (low, high) = (0, fences.count)
    while low < high {
      let middle = (low + high) / 2
      if fences[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func lineEnd(from start: Int, before end: Int) -> Int {
    var index = start
    while index < end, !bytes[index].isLineBreak { index += 1 }
    return index
  }

  /// The part of a line outside comments: what stands before one, else what stands after it.
  private func uncommented(_ line: SourceRange, _ isInComment: inout Bool) -> SourceRange {
    guard mayHoldComments else { return line }
    var rest = line
    if isInComment {
      guard let end = find("-->", in: rest) else { return SourceRange(at: line.end) }
      isInComment = false
      rest = SourceRange(end + 3, line.end)
    }
    guard let start = find("<!--", in: rest) else { return rest }
    let after = SourceRange(start + 4, rest.end)
    let close = find("-->", in: after)
    isInComment = close == nil
    let before = SourceRange(rest.start, start)
    guard trimmed(before, in: bytes).isEmpty, let close else { return before }
    return SourceRange(close + 3, rest.end)
  }

  private func find(_ text: String, in range: SourceRange) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var index = range.start
    while index < range.end {
      if bytes[index] == first, bytes[index..<range.end].starts(with: text.utf8) { return index }
      index += 1
    }
    return nil
  }
}

// MARK: - One line

extension RecordText {
  private func line(_ range: SourceRange, _ isBlankBefore: Bool) -> RecordLine? {
    let content = trimmed(range, in: bytes)
    guard !content.isEmpty else { return nil }
    let indent = content.start - range.start
    var (start, end) = (content.start, content.end)
    var marker = RecordLine.Marker.none
    if bytes[start] == UInt8(ascii: ">") {
      while start < end, bytes[start] == UInt8(ascii: ">") || bytes[start].isBlank { start += 1 }
      marker = .quote
    } else if bytes[start] == UInt8(ascii: "|") {
      marker = .row
    }
    let width = markerWidth(SourceRange(start, end))
    if width > 0 {
      start += width
      while start < end, bytes[start].isBlank { start += 1 }
      if marker != .quote { marker = .item }
    }
    if end > start, bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    let text = trimmed(SourceRange(start, end), in: bytes)
    guard !text.isEmpty else { return nil }
    return RecordLine(range: text, indent: indent, marker: marker, opensParagraph: isBlankBefore)
  }

  /// How many bytes a bullet or a number takes; zero for none.
  private func markerWidth(_ range: SourceRange) -> Int {
    guard range.count > 1 else { return 0 }
    if "-*+".utf8.contains(bytes[range.start]) { return bytes[range.start + 1].isBlank ? 1 : 0 }
    let digits = bytes[range.indices].prefix(9).prefix(while: \.isDigit)
    guard !digits.isEmpty, digits.endIndex + 1 < range.end else { return 0 }
    let isClosed = ".)".utf8.contains(bytes[digits.endIndex])
    return isClosed && bytes[digits.endIndex + 1].isBlank ? digits.count + 1 : 0
  }
}
