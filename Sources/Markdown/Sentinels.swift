/// Stand-ins for characters that cmark would take for markup where GFM does not.
///
/// An escaped tilde must not strike text through, and `*` and `_` inside a bare URL are part of it.
/// Such characters become Unicode noncharacters while cmark parses and are put back afterwards, in
/// every literal. A text that contains these noncharacters itself is left as it is.
enum Sentinels {
  static let escapedTilde: [UInt8] = [0xEF, 0xB7, 0x90]
  static let star: [UInt8] = [0xEF, 0xB7, 0x91]
  static let underscore: [UInt8] = [0xEF, 0xB7, 0x92]

  /// The text with stand-ins, or nothing when it needs none.
  static func replacing(in text: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var done = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0xEF, text[index...].starts(with: [0xEF, 0xB7]) { return nil }
      if byte == backslash, index + 1 < text.count, text[index + 1] == UInt8(ascii: "~") {
        output += text[done..<index] + escapedTilde
        index += 2
        done = index
      } else if let end = bareURL(text, at: index) {
        output += text[done..<index]
        appendDisarmed(text, index..<end, to: &output)
        index = end
        done = end
      } else {
        index += 1
      }
    }
    return done == 0 ? nil : output + text[done...]
  }

  /// Puts the characters back; inside code and HTML an escape is shown as it was written.
  static func restoring(_ text: [UInt8], isCode: Bool) -> [UInt8] {
    guard text.contains(0xEF) else { return text }
    var output: [UInt8] = []
    var index = 0
    while index < text.count {
      let next = text[index...].prefix(3)
      if next.elementsEqual(escapedTilde) {
        output += isCode ? "\\~".utf8 : "~".utf8
      } else if next.elementsEqual(star) {
        output.append(UInt8(ascii: "*"))
      } else if next.elementsEqual(underscore) {
        output.append(UInt8(ascii: "_"))
      } else {
        output.append(text[index])
        index -= 2
      }
      index += 3
    }
    return output
  }

  /// Where a bare URL that begins here ends, when something in it could be taken for emphasis.
  private static func bareURL(_ text: [UInt8], at index: Int) -> Int? {
    let isColon = text[index] == UInt8(ascii: ":") && text[index...].starts(with: "://".utf8)
    let isWWW = text[index] == UInt8(ascii: "w") && text[index...].starts(with: "www.".utf8)
    guard isColon || isWWW else { return nil }
    let rest = text[index...].prefix(longestURL).prefix { $0 > space && $0 != UInt8(ascii: "<") }
    let end = Autolink.trimmedEnd(rest)
    return rest[..<end].contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") } ? end : nil
  }

  private static func appendDisarmed(
    _ text: [UInt8],
    _ range: Range<Int>,
    to output: inout [UInt8]
  ) {
    for byte in text[range] {
      switch byte {
      case UInt8(ascii: "*"): output += star
      case UInt8(ascii: "_"): output += underscore
      default: output.append(byte)
      }
    }
  }
}

/// What is looked at from one `://`, so that a line of nothing else costs linear time.
private let longestURL = 2_048
