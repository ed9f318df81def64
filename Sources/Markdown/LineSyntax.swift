/// The block syntax of CommonMark as far as it can be told from one line.

let tab = UInt8(ascii: "\t")
let space = UInt8(ascii: " ")
let newline = UInt8(ascii: "\n")
let backslash = UInt8(ascii: "\\")

func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

func isBlankLine(_ line: ArraySlice<UInt8>) -> Bool {
  line.allSatisfy { isBlank($0) || $0 == newline || $0 == UInt8(ascii: "\r") }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

func isLetter(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
}

func trimmingBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var text = text.drop(while: isBlank)
  while let last = text.last, isBlank(last) { text.removeLast() }
  return text
}

/// White space at the start of a line: how many bytes it takes and how many columns it spans.
func indentation(of line: ArraySlice<UInt8>) -> (bytes: Int, columns: Int) {
  var columns = 0
  var bytes = 0
  for byte in line {
    guard isBlank(byte) else { break }
    columns += byte == tab ? 4 - columns % 4 : 1
    bytes += 1
  }
  return (bytes, columns)
}

/// The length of a block quote or list marker that the text begins with.
func containerMarker(_ text: ArraySlice<UInt8>) -> Int? {
  text.first == UInt8(ascii: ">") ? 1 : listMarker(text)
}

/// The length of a bullet or number that the text begins with, white space after it not counted.
func listMarker(_ text: ArraySlice<UInt8>) -> Int? {
  guard let first = text.first else { return nil }
  if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") {
    return endsMarker(text.dropFirst()) ? 1 : nil
  }
  let digits = text.prefix(9).prefix(while: isDigit).count
  let rest = text.dropFirst(digits)
  guard digits > 0, let close = rest.first, close == UInt8(ascii: ".") || close == UInt8(ascii: ")")
  else { return nil }
  return endsMarker(rest.dropFirst()) ? digits + 1 : nil
}

private func endsMarker(_ rest: ArraySlice<UInt8>) -> Bool {
  rest.first.map(isBlank) ?? true
}

func isThematicBreak(_ text: ArraySlice<UInt8>) -> Bool {
  guard let mark = text.first,
    [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(mark)
  else { return false }
  var count = 0
  for byte in text {
    if byte == mark { count += 1 } else if !isBlank(byte) { return false }
  }
  return count >= 3
}

/// A run of three or more backticks or tildes that opens or closes a code block.
struct Fence: Equatable {
  let mark: UInt8
  let length: Int

  init?(_ text: ArraySlice<UInt8>) {
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = text.prefix { $0 == mark }.count
    let info = text.dropFirst(length)
    guard length >= 3, mark == UInt8(ascii: "~") || !info.contains(mark) else { return nil }
    self.mark = mark
    self.length = length
  }

  func isClosed(by text: ArraySlice<UInt8>) -> Bool {
    let run = text.prefix { $0 == mark }.count
    return run >= length && isBlankLine(text.dropFirst(run))
  }
}

/// Whether a line, its indentation taken away, begins a block of its own and so ends a table.
func beginsBlock(_ text: ArraySlice<UInt8>) -> Bool {
  guard let first = text.first else { return true }
  switch first {
  case UInt8(ascii: ">"): return true
  case UInt8(ascii: "#"): return beginsHeading(text)
  case UInt8(ascii: "<"): return beginsHTML(text)
  case UInt8(ascii: "`"), UInt8(ascii: "~"): return Fence(text) != nil
  default: return listMarker(text) != nil || isThematicBreak(text)
  }
}

private func beginsHeading(_ text: ArraySlice<UInt8>) -> Bool {
  let level = text.prefix { $0 == UInt8(ascii: "#") }.count
  return level <= 6 && endsMarker(text.dropFirst(level))
}

/// HTML blocks of the kinds 1 to 6; the last kind cannot be told from a cell that begins with a tag.
private func beginsHTML(_ text: ArraySlice<UInt8>) -> Bool {
  guard let second = text.dropFirst().first else { return false }
  if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") { return true }
  let name = text.dropFirst(second == UInt8(ascii: "/") ? 2 : 1).prefix { byte in
    isLetter(byte) || isDigit(byte)
  }
  return blockElements.contains(String(decoding: name, as: UTF8.self).lowercased())
}

private let blockElements: Set<String> = [
  "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
  "col",
  "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
  "figure",
  "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
  "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol",
  "optgroup", "option", "p", "param", "pre", "script", "section", "source", "style", "summary",
  "table",
  "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul",
]
