internal import Base

/// Footnotes, made visible to cmark before it parses.
///
/// A definition becomes a list item with four columns of indentation, which is how GFM continues one;
/// a reference becomes a link, by way of link reference definitions put at the very top whose
/// targets name the footnote. Code spans and escapes thus stay what they are.
struct FootnoteRewrite {
  let text: RewrittenText
  /// The lines of the rewritten text where definitions begin, in the order of `labels`.
  let lines: [Int]
  let labels: [String]
  /// What the target of every reference begins with; it occurs nowhere in the document.
  let scheme: String

  /// - Parameters:
  ///   - source: The text.
  ///   - lines: Its lines.
  ///   - isCode: Whether a line stands in a code or HTML block.
  init?(_ source: RewrittenText, _ lines: LineMap, isCode: (Int) -> Bool) {
    let definitions = footnoteLines(source.bytes, lines).filter { !isCode($0.line) }
    guard !definitions.isEmpty else { return nil }
    scheme = unusedScheme(in: source.bytes)
    labels = definitions.map { String(decoding: $0.label, as: UTF8.self) }
    var rewriter = LineRewriter(source, lines)
    for (index, definition) in definitions.enumerated() {
      rewriter.write("[^".utf8 + definition.label + "]: <\(scheme)\(index)>".utf8, for: 0)
    }
    rewriter.write([], for: 0)
    var starts: [Int] = []
    var done = 0
    for definition in definitions {
      rewriter.copy(done..<definition.line)
      starts.append(rewriter.nextLine)
      rewriter.write(definition.item(source.bytes, lines), for: definition.line)
      done = definition.line + 1
    }
    rewriter.copy(done..<lines.count)
    self.lines = starts
    text = rewriter.finish()
  }
}

/// A line `[^label]: text`.
struct FootnoteLine {
  let line: Int
  let start: Int
  let label: ArraySlice<UInt8>
  let contentStart: Int

  /// The same as a list item; one that begins empty gets a comment, so that its indentation is known.
  func item(_ bytes: [UInt8], _ lines: LineMap) -> [UInt8] {
    let range = lines.line(line)
    let content = trimmingBlanks(bytes[contentStart..<range.end])
    let prefix = bytes[range.start..<start]
    return Array(prefix) + "+   ".utf8 + (content.isEmpty ? Array("<!---->".utf8)[...] : content)
  }
}

/// The lines that look like the start of a definition, in block quotes too.
func footnoteLines(_ bytes: [UInt8], _ lines: LineMap) -> [FootnoteLine] {
  (0..<lines.count).compactMap { index in
    let range = lines.line(index)
    return range.count < 5 ? nil : footnote(bytes[range.indices], line: index)
  }
}

private func footnote(_ text: ArraySlice<UInt8>, line: Int) -> FootnoteLine? {
  let rest = text.drop { isBlank($0) || $0 == UInt8(ascii: ">") }
  guard rest.starts(with: "[^".utf8) else { return nil }
  let label = rest.dropFirst(2).prefix { byte in
    byte != UInt8(ascii: "]") && byte != UInt8(ascii: "[") && !isBlank(byte)
  }
  let tail = rest[label.endIndex...]
  let indent = indentation(of: text.prefix(rest.startIndex - text.startIndex))
  guard !label.isEmpty, label.count < 1_000, indent.columns < 4, tail.starts(with: "]:".utf8) else {
    return nil
  }
  return FootnoteLine(
    line: line,
    start: rest.startIndex,
    label: label,
    contentStart: tail.startIndex + 2
  )
}

/// A URL scheme that the document does not contain, so that no author can write such a target.
private func unusedScheme(in bytes: [UInt8]) -> String {
  var number = 0
  while bytes.firstOffset(of: Array("x-footnote-\(number):".utf8)) != nil { number += 1 }
  return "x-footnote-\(number):"
}

extension Collection<UInt8> {
  /// How far into the bytes the pattern first occurs.
  func firstOffset(of pattern: [UInt8]) -> Int? {
    guard let first = pattern.first else { return 0 }
    var rest = self[...]
    var offset = 0
    while let index = rest.firstIndex(of: first) {
      offset += rest.distance(from: rest.startIndex, to: index)
      if rest[index...].starts(with: pattern) { return offset }
      rest = rest[index...].dropFirst()
      offset += 1
    }
    return nil
  }
}
