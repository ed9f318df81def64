/// Pieces of a document's text, as the checks of templates look at them.

package import Base
internal import YAML
internal import Markdown

extension ParsedFile {
  func bytes(_ range: SourceRange) -> ArraySlice<UInt8> {
    source.bytes[range.indices]
  }

  /// The text of an item, without its marker, its task box and the lists inside.
  func ownText(_ item: MarkdownSurvey.Item) -> SourceRange {
    let end = item.nested.first?.range.start ?? item.range.end
    var text = bytes(SourceRange(item.range.start, max(item.range.start, end)))
    text = text.drop { $0 <= 0x20 }
    text = withoutMarker(text)
    if text.starts(with: "[ ] ".utf8) || text.prefix(4).elementsEqual("[x] ".utf8) {
      text = text.dropFirst(4)
    }
    let kept = trimmed(text)
    return SourceRange(kept.startIndex, kept.endIndex)
  }

  /// The first line of the body that holds anything, or its start.
  var firstLine: SourceRange {
    line(from: frontMatter.bodyStart)
  }

  /// The heading that is its title, or its start: where a finding about a document as a whole stands.
  package var titleRange: SourceRange {
    survey.headings.first { $0.level == 1 }?.range ?? SourceRange(at: 0)
  }

  /// The line that opens the front matter, or the first of the body.
  var openingLine: SourceRange {
    guard let range = frontMatter.range else { return firstLine }
    let fence = source.bytes[..<range.start]
    let start = fence.lastIndex { $0 > 0x20 && $0 != UInt8(ascii: "-") }.map { $0 + 1 } ?? 0
    return line(from: start)
  }

  private func line(from start: Int) -> SourceRange {
    let rest = source.bytes[start...].drop { $0 <= 0x20 }
    let line = trimmed(rest.prefix { $0 != 0x0A && $0 != 0x0D })
    return SourceRange(min(line.startIndex, source.bytes.count), line.endIndex)
  }
}

private func withoutMarker(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard let first = text.first else { return text }
  if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
    return text.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
  }
  let digits = text.prefix(9).prefix(while: \.isDigit)
  let rest = text[digits.endIndex...]
  guard !digits.isEmpty, let mark = rest.first,
    mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
  else { return text }
  return rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
}
