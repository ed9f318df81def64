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
  /// `[`, as in tasks and alerts.
  private(set) var hasBrackets = false
  /// A tilde, as around struck text.
  private(set) var hasTildes = false
  /// An escaped tilde, or what a bare URL begins with.
  private(set) var hasBareURLs = false

  init(_ text: [UInt8]) {
    let span = text.span
    for index in span.indices where Self.isTelling(span[index]) {
      look(at: span[index], after: index > 0 ? span[index - 1] : 0)
    }
  }

  /// Whether a trait may show at a byte; a mask is quicker here than a jump.
  private static func isTelling(_ byte: UInt8) -> Bool {
    let low: UInt64 = 1 << 0x21 | 1 << 0x2F
    let high: UInt64 = 1 << 0x1B | 1 << 0x1E | 1 << 0x37 | 1 << 0x3E
    return byte < 0x80 && (byte < 0x40 ? low : high) &>> UInt64(byte & 0x3F) & 1 == 1
  }

  private mutating func look(at byte: UInt8, after last: UInt8) {
    switch byte {
    case UInt8(ascii: "["):
      hasBrackets = true
      if last == UInt8(ascii: "!") { imageCount += 1 }
    case UInt8(ascii: "~"):
      hasTildes = true
      if last == backslash { hasBareURLs = true }
    case UInt8(ascii: "^"): if last == UInt8(ascii: "[") { hasCarets = true }
    case UInt8(ascii: "/"): if last == UInt8(ascii: ":") { hasBareURLs = true }
    case UInt8(ascii: "w"): if last == byte { hasBareURLs = true }
    case UInt8(ascii: "!"): if last == UInt8(ascii: "<") { hasDeclarations = true }
    default: break
    }
  }
}
