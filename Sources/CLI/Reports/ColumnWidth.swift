/// How many columns of a terminal a character takes.

extension Unicode.Scalar {
  /// None for a mark that combines with what stands before it, two for East Asian wide characters
  /// and emoji, else one (after Unicode Standard Annex 11).
  var columnWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x17000...0x18D08, 0x1B000...0x1B2FB, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
