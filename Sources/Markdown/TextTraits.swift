/// What a text may hold, seen in one pass, so that most texts are spared most of the searches.
///
/// Each trait may be seen where there is nothing (in code, say), and is never missed.
struct TextTraits: Sendable {
  /// How often `![` occurs.
  private(set) var imageCount = 0
  /// `<!`, as before a section of character data.
  private(set) var hasDeclarations = false
  /// `[^`, as in footnotes.
  private(set) var hasCarets = false
  /// A tilde or a bracket: struck text, tasks, alerts.
  private(set) var hasMarks = false
  /// An escaped tilde, or what a bare URL begins with.
  private(set) var hasBareURLs = false

  init(_ text: [UInt8]) {
    var last: UInt8 = 0
    for byte in text {
      look(at: byte, after: last)
      last = byte
    }
  }

  private mutating func look(at byte: UInt8, after last: UInt8) {
    switch byte {
    case UInt8(ascii: "["):
      hasMarks = true
      if last == UInt8(ascii: "!") { imageCount += 1 }
    case UInt8(ascii: "~"):
      hasMarks = true
      if last == backslash { hasBareURLs = true }
    case UInt8(ascii: "^"): if last == UInt8(ascii: "[") { hasCarets = true }
    case UInt8(ascii: "/"): if last == UInt8(ascii: ":") { hasBareURLs = true }
    case UInt8(ascii: "w"): if last == byte { hasBareURLs = true }
    case UInt8(ascii: "!"): if last == UInt8(ascii: "<") { hasDeclarations = true }
    default: break
    }
  }
}
