/// The title of a record without its number and without a status in brackets.

internal import Base
internal import Markdown
internal import YAML

struct RecordTitle {
  let text: String
  let number: Located<Int>?
  let status: Located<DecisionStatus>?
  /// Where the whole of it stands; the file itself when there is no heading.
  let range: SourceRange
  /// A number of more digits than any decision has.
  let unreadable: SourceRange?

  init(_ file: ParsedFile, _ vocabulary: StatusVocabulary) {
    let bytes = file.source.bytes
    guard let range = titleRange(file) else {
      self.init(named: humanized(file.source.path))
      return
    }
    self.init(bytes, range, vocabulary)
  }

  private init(_ bytes: [UInt8], _ range: SourceRange, _ vocabulary: StatusVocabulary) {
    let written = DecisionNumber(inTitle: bytes, range)
    let start = written?.rest ?? afterLabel(bytes, range)
    let bracket = statusBracket(bytes, SourceRange(start, range.end), vocabulary)
    let end = bracket?.start ?? range.end
    let rest = plainText(bytes, trimmed(SourceRange(start, end), in: bytes))
    text = rest.isEmpty ? plainText(bytes, range) : rest
    number = written.flatMap { number in number.value.map { Located($0, at: number.range) } }
    unreadable = written.flatMap { $0.value == nil && $0.isNamed ? $0.range : nil }
    status = bracket?.status
    self.range = range
  }

  private init(named name: String) {
    text = name
    number = nil
    status = nil
    unreadable = nil
    range = SourceRange(at: 0)
  }
}

/// The title in the front matter, else in the first heading of the first level.
private func titleRange(_ file: ParsedFile) -> SourceRange? {
  let bytes = file.source.bytes
  if let node = file.frontMatter["title"], let scalar = node.scalar, !scalar.isNull,
    !scalar.text.isEmpty
  {
    return textRange(of: node.range, in: bytes)
  }
  let heading = file.survey.headings.first { $0.level == 1 && !$0.text.isEmpty }
  return heading.map { headingText($0.range, in: bytes) }
}

/// A scalar without quotes, and without the sign of a block.
private func textRange(of range: SourceRange, in bytes: [UInt8]) -> SourceRange {
  var range = trimmed(range, in: bytes)
  guard let first = bytes[range.indices].first else { return range }
  if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
    let line = bytes[range.indices].firstIndex(where: \.isLineBreak) ?? range.end
    range = SourceRange(line, range.end)
  } else if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), range.count > 1 {
    range = SourceRange(range.start + 1, range.end - 1)
  }
  return trimmed(range, in: bytes)
}

/// The text of a heading without its signs, on its first line.
func headingText(_ range: SourceRange, in bytes: [UInt8]) -> SourceRange {
  var start = range.start
  while start < range.end, bytes[start] == UInt8(ascii: "#") || bytes[start].isBlank { start += 1 }
  var end = bytes[start..<range.end].firstIndex(where: \.isLineBreak) ?? range.end
  if start > range.start, bytes[range.start] == UInt8(ascii: "#") || bytes[range.start].isBlank {
    let closing = bytes[start..<end].reversed().prefix { $0 == UInt8(ascii: "#") || $0.isBlank }
    let cut = end - closing.count
    if cut < end, cut > start, bytes[cut].isBlank { end = cut }
  }
  return trimmed(SourceRange(start, end), in: bytes)
}

/// Where the title begins behind `Architecture Decision Record:`.
private func afterLabel(_ bytes: [UInt8], _ range: SourceRange) -> Int {
  let label = bytes[range.indices].prefix(40).prefix { $0 != UInt8(ascii: ":") }
  guard label.endIndex < range.end, bytes[label.endIndex] == UInt8(ascii: ":") else {
    return range.start
  }
  let names = [
    "adr", "decisionrecord", "architecturedecisionrecord", "architecturaldecisionrecord",
  ]
  let name = letters(of: label.prefix { $0 != UInt8(ascii: "(") })
  return names.contains(name) ? label.endIndex + 1 : range.start
}

/// A status in brackets at the end: `Use X [Accepted]`, `Use X (superseded by ADR-9)`.
private func statusBracket(
  _ bytes: [UInt8],
  _ title: SourceRange,
  _ vocabulary: StatusVocabulary
) -> (status: Located<DecisionStatus>, start: Int)? {
  guard title.count > 2, let last = bytes[title.indices].last else { return nil }
  let open = last == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "(")
  guard last == UInt8(ascii: "]") || last == UInt8(ascii: ")"),
    let start = bytes[title.indices].lastIndex(of: open), start > title.start
  else { return nil }
  let inside = SourceRange(start + 1, title.end - 1)
  guard inside.count <= 60, bytes[inside.start].isWordByte || bytes[inside.start] >= 0x80,
    case .status(let status, let range) = vocabulary.reading(of: StatusText(bytes, inside)),
    isWhole(status, bytes, range, inside, vocabulary)
  else { return nil }
  return (Located(status, at: range), start)
}

/// Whether brackets hold a status and nothing else, so that `(open source)` is none.
private func isWhole(
  _ status: DecisionStatus,
  _ bytes: [UInt8],
  _ range: SourceRange,
  _ inside: SourceRange,
  _ vocabulary: StatusVocabulary
) -> Bool {
  guard range.start == inside.start else { return false }
  let words = letters(of: bytes[inside.indices])
  if status.stage == .superseded { return words.contains("by") || words.count < 12 }
  let phrase = status.label.lowercased()
  return range.end == inside.end && vocabulary.stage(ofWords: phrase) != nil
}
