/// Finds the tags of a template, one after the other.

import Base

/// Reads forwards only, so the time is linear however the tags are written.
struct TagScanner {
  private let file: SourceFile
  private var cursor = 0
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  /// A delimiter is searched for byte by byte; a long one would make the search slow.
  private static let longestDelimiter = 16

  init(_ file: SourceFile) {
    self.file = file
  }

  /// The next tag, or nothing when all that is left is text.
  ///
  /// What looks like a tag and is never closed is text with a finding.
  mutating func next(_ findings: inout FindingList) -> Tag? {
    while let start = bytes.next(open, from: cursor) {
      switch tag(at: start) {
      case .success(let tag):
        cursor = tag.range.end
        if tag.kind == .delimiters { changeDelimiters(tag, &findings) }
        return tag
      case .failure(let unclosed):
        findings.add(unclosedTag(from: start, to: unclosed.end))
        cursor = unclosed.end
      }
    }
    return nil
  }

  private var bytes: [UInt8] { file.bytes }

  /// Where the search for the end of a tag gave up.
  private struct Unclosed: Error {
    let end: Int
  }

  private func tag(at start: Int) -> Result<Tag, Unclosed> {
    let first = bytes.skippingWhitespace(from: start + open.count)
    guard first < bytes.count else { return .failure(Unclosed(end: bytes.count)) }
    let isEmpty = bytes.holds(close, at: first)
    let kind = isEmpty ? .variable : Tag.Kind(sigil: bytes[first])
    let terminator = isEmpty ? close : terminator(of: bytes[first])
    let inside = kind == .variable ? first : first + 1
    return end(of: kind, terminator, from: inside).map { end in
      let content = bytes.trimming(inside..<end)
      return Tag(
        kind: kind,
        range: SourceRange(start, end + terminator.count),
        content: SourceRange(content.lowerBound, content.upperBound)
      )
    }
  }

  private func terminator(of sigil: UInt8) -> [UInt8] {
    switch sigil {
    case UInt8(ascii: "{"): [UInt8(ascii: "}")] + close
    case UInt8(ascii: "="): [UInt8(ascii: "=")] + close
    default: close
    }
  }

  /// The offset of the terminator; only comments and delimiters may hold what opens a tag.
  private func end(
    of kind: Tag.Kind,
    _ terminator: [UInt8],
    from offset: Int
  ) -> Result<Int, Unclosed> {
    let mayHoldTags = kind == .comment || kind == .delimiters
    for index in offset..<max(offset, bytes.count) {
      if bytes.holds(terminator, at: index) { return .success(index) }
      if !mayHoldTags, bytes.holds(open, at: index) { return .failure(Unclosed(end: index)) }
    }
    return .failure(Unclosed(end: bytes.count))
  }

  private mutating func changeDelimiters(_ tag: Tag, _ findings: inout FindingList) {
    let parts = bytes[tag.content.indices].split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, parts.allSatisfy({ $0.count <= Self.longestDelimiter }) else {
      let message: Message = "`\(file.excerpt(tag.content))` is not a pair of delimiters"
      let help = "Write two short delimiters with a space between them: {{=<% %>=}}."
      let place = Place(file.path, tag.range)
      return findings.add(Finding(.invalidTemplate, .error, at: place, message, help: help))
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  /// Points at the tag as far as its line goes.
  private func unclosedTag(from start: Int, to limit: Int) -> Finding {
    let range = file.firstLine(of: SourceRange(start, limit))
    let message: Message = "`\(file.text(range))` is never closed"
    let help = "End the tag with \(printable(close))."
    return Finding(.invalidTemplate, .error, at: Place(file.path, range), message, help: help)
  }
}
