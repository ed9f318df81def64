/// Colours for a terminal.

/// The sequences of ECMA-48 that a report uses.
enum Ink: String {
  case bold = "1"
  case red = "1;31"
  case yellow = "1;33"
  case blue = "1;34"
  case cyan = "1;36"
}

/// Puts text into colour, or leaves it as it is.
struct Palette {
  let usesColor: Bool

  func paint(_ text: String, _ ink: Ink) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}
