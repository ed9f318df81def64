internal import Base

/// What is done to a text before cmark 0.30 sees it, so that its quadratic inputs cost linear time.
///
/// Containers nested past a limit, and brackets and character data that never close, are disarmed by
/// a backslash; a text of headings without end is cut. The lines before that keep their numbers.
struct InputGuard {
  static let deepestContainer = 100
  /// How often links may look past image brackets within one run of lines.
  static let bracketWork = 4_000_000
  /// How many images, or sections of character data, one run of lines may leave open.
  static let openBracketsKept = 200
  /// Lines that look like headings, wherever they stand; the text ends before the next one.
  static let mostHeadingLines = 50_000

  private(set) var bytes: [UInt8]
  /// Where the text first went past each limit; offsets count in the original text.
  private(set) var hits: [PreparedText.LimitHit] = []

  init(_ whole: [UInt8], _ lines: LineMap, _ traits: TextTraits) {
    let end = endOfHeadings(whole, lines)
    let text = end.map { Array(whole[..<$0]) } ?? whole
    let markers = deepMarkers(text, lines)
    let images = traits.imageCount > Self.openBracketsKept ? openImages(text, lines) : []
    let data = traits.hasDeclarations ? openCharacterData(text, lines) : []
    let brackets = (images + data).sorted()
    let disarmed = (markers + brackets).sorted()
    bytes = disarmed.isEmpty ? text : inserting(backslash, at: disarmed, in: text)
    add(.containerDepth, at: markers.first)
    add(.openBrackets, at: brackets.first)
    add(.headingLines, at: end)
  }

  private mutating func add(_ limit: MarkdownLimit, at offset: Int?) {
    if let offset { hits.append(.init(offset: offset, limit: limit)) }
  }
}

private func inserting(_ byte: UInt8, at offsets: [Int], in text: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(text.count + offsets.count)
  var done = 0
  for offset in offsets {
    output += text[done..<offset]
    output.append(byte)
    done = offset
  }
  return output + text[done...]
}

// MARK: - Headings

/// Where the first line begins that looks like a heading too many.
private func endOfHeadings(_ text: [UInt8], _ lines: LineMap) -> Int? {
  guard lines.count > InputGuard.mostHeadingLines else { return nil }
  var count = 0
  for start in lines.starts where start < text.count && text[start] == UInt8(ascii: "#") {
    count += 1
    if count > InputGuard.mostHeadingLines { return start }
  }
  return nil
}
