/// What is a link in plain text: a bare URL, a decision named by its number, a name in brackets.
struct TextMatch {
  let range: Range<Int>
  let meaning: Meaning

  enum Meaning {
    /// A bare URL or mail address, and the target it stands for.
    case autolink([UInt8])
    /// `ADR-0007`.
    case mention(String)
    /// `[[orders]]` or `[[orders|the order service]]`.
    case name(String, label: String)
  }

  /// Whether a text that goes on with these two bytes may hold a match here.
  static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: ":"): second == UInt8(ascii: "/")
    case UInt8(ascii: "w"), UInt8(ascii: "["): second == first
    case UInt8(ascii: "A"): second == UInt8(ascii: "D")
    case UInt8(ascii: "@"): true
    default: false
    }
  }

  static func all(in text: [UInt8], _ options: MarkdownOptions) -> [TextMatch] {
    let links = Autolink.all(in: text).map {
      TextMatch(range: $0.range, meaning: .autolink($0.url))
    }
    guard options.hasHandbookExtensions else { return links }
    return withoutOverlaps(links + mentions(text) + names(text))
  }

  /// In order; of two that overlap, the one that begins first.
  private static func withoutOverlaps(_ matches: [TextMatch]) -> [TextMatch] {
    matches.sorted { $0.range.lowerBound < $1.range.lowerBound }.reduce(into: []) { kept, match in
      if kept.last?.range.upperBound ?? 0 <= match.range.lowerBound { kept.append(match) }
    }
  }

  private static func mentions(_ text: [UInt8]) -> [TextMatch] {
    let prefix = Array("ADR-".utf8)
    var found: [TextMatch] = []
    var index = 0
    while let offset = text[index...].firstOffset(of: prefix) {
      let start = index + offset
      let digits = text[(start + prefix.count)...].prefix(10).prefix(while: isDigit)
      index = max(start + prefix.count, digits.endIndex)
      let isFree = start == 0 || !continuesName(text[start - 1])
      let ends = index == text.count || !continuesName(text[index])
      guard isFree, ends, !digits.isEmpty else { continue }
      let name = String(decoding: text[start..<index], as: UTF8.self)
      found.append(TextMatch(range: start..<index, meaning: .mention(name)))
    }
    return found
  }

  /// Whether a byte beside a name would make it part of a longer one.
  static func continuesName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || "-_/#".utf8.contains(byte)
  }

  private static func names(_ text: [UInt8]) -> [TextMatch] {
    var found: [TextMatch] = []
    var index = 0
    while let offset = text[index...].firstOffset(of: Array("[[".utf8)) {
      let start = index + offset
      let inside = text[(start + 2)...].prefix(longestName).prefix { byte in
        byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]")
      }
      index = inside.isEmpty ? start + 2 : inside.endIndex
      guard !inside.isEmpty, text[index...].starts(with: "]]".utf8) else { continue }
      found.append(TextMatch(range: start..<(index + 2), meaning: name(inside)))
      index += 2
    }
    return found
  }

  private static let longestName = 256

  private static func name(_ inside: ArraySlice<UInt8>) -> Meaning {
    let parts = inside.split(separator: UInt8(ascii: "|"), maxSplits: 1)
    let texts = parts.map { String(decoding: trimmingBlanks($0), as: UTF8.self) }
    return .name(texts.first ?? "", label: texts.last ?? "")
  }
}
