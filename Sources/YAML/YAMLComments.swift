/// The comments of a YAML text, which libyaml reads past without a word.

import Base

/// Looks for `#` between the ranges that hold values, up to `end`.
///
/// Where libyaml is not inside a value, it takes every `#` for the start of a comment.
func comments(
  in text: YAMLText,
  outside opaque: [SourceRange],
  until end: Int
) -> [YAMLDocument.Comment] {
  guard text.bytes[text.range.start..<end].contains(UInt8(ascii: "#")) else { return [] }
  var scanner = CommentScanner(text)
  for range in opaque { scanner.scan(to: range.start, resumingAt: range.end) }
  scanner.scan(to: end, resumingAt: end)
  return scanner.comments
}

private struct CommentScanner {
  private(set) var comments: [YAMLDocument.Comment] = []
  private let text: YAMLText
  private var index: Int
  private var lines: LineCounter

  init(_ text: YAMLText) {
    self.text = text
    index = text.range.start
    lines = LineCounter(text.bytes)
  }

  mutating func scan(to end: Int, resumingAt next: Int) {
    while index < end {
      guard text.bytes[index] == UInt8(ascii: "#") else {
        index += 1
        continue
      }
      let range = text.restOfLine(at: index)
      comments.append(comment(range))
      index = text.lineEnd(after: index)
    }
    index = max(index, next)
  }

  private mutating func comment(_ range: SourceRange) -> YAMLDocument.Comment {
    let content = text.bytes[range.indices].dropFirst().drop(while: isBlank)
    return YAMLDocument.Comment(
      range: range,
      text: String(decoding: content, as: UTF8.self),
      line: lines.number(at: range.start),
      standsAlone: text.isFirstOnLine(range.start)
    )
  }
}

/// The numbers of lines for offsets that only grow, so that the text is walked once.
private struct LineCounter {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func number(at offset: Int) -> Int {
    while index < offset {
      let isSplitPair =
        bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
        && bytes[index + 1] == UInt8(ascii: "\n")
      if isLineBreak(bytes[index]), !isSplitPair { line += 1 }
      index += 1
    }
    return line
  }
}
