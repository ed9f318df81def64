/// Swift source with its comments and the text of its literals blanked, so that braces can be counted.
///
/// It knows line and block comments, plain, raw and multi-line strings; what is interpolated goes
/// with the string, for no function begins there.
struct SwiftText {
  private let bytes: [UInt8]

  init(_ source: String) {
    var scanner = Scanner(Array(source.utf8))
    bytes = scanner.scan()
  }

  var code: String { String(decoding: bytes, as: UTF8.self) }

  struct Function: Equatable {
    let line: Int
    let length: Int
  }

  /// Where each function, initializer or computed property begins, and how many lines it takes.
  var functions: [Function] {
    var found: [Function] = []
    var line = 1
    for index in bytes.indices {
      if bytes[index] == newline { line += 1 }
      guard declares(at: index), let end = bodyEnd(from: index) else { continue }
      found.append(Function(line: line, length: 1 + bytes[index..<end].count { $0 == newline }))
    }
    return found
  }

  private func declares(at index: Int) -> Bool {
    let before = index == 0 ? newline : bytes[index - 1]
    guard before == newline || before == space, keywordStarts.contains(bytes[index]) else {
      return false
    }
    return keywords.contains { bytes[index...].starts(with: $0) }
  }

  /// The end of the braces that follow a signature, or nothing for a declaration without a body.
  private func bodyEnd(from start: Int) -> Int? {
    var nesting = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): nesting += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): nesting -= 1
      case UInt8(ascii: "{") where nesting == 0: return closingBrace(from: index)
      case UInt8(ascii: "}") where nesting == 0: return nil
      case UInt8(ascii: "=") where nesting == 0 && isAssignment(index): return nil
      case newline where nesting == 0 && endsDeclaration(index): return nil
      default: break
      }
    }
    return nil
  }

  /// Tells a value from the signs of an operator that is being declared.
  private func isAssignment(_ index: Int) -> Bool {
    bytes[index - 1] == space
      && bytes[(index + 1)...].first.map { $0 == space || $0 == newline } ?? true
  }

  /// A signature goes on in the next line only with a result, a condition or its brace.
  private func endsDeclaration(_ index: Int) -> Bool {
    let next = bytes[(index + 1)...].drop { $0 == space }
    return !["->", "{", "where ", "async ", "throws"].contains { next.starts(with: $0.utf8) }
  }

  private func closingBrace(from start: Int) -> Int? {
    var depth = 0
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let keywords = ["func ", "init(", "init?(", "init<", "subscript(", "var "].map {
  Array($0.utf8)
}
private let keywordStarts = Set("fisv".utf8)
private let literalStarts = Set("/#\"".utf8)

private struct Scanner {
  private let source: [UInt8]
  private var output: [UInt8]
  private var index = 0

  init(_ source: [UInt8]) {
    self.source = source
    output = source
  }

  mutating func scan() -> [UInt8] {
    while index < source.count {
      if !literalStarts.contains(source[index]) {
        index += 1
      } else if starts("//") {
        blank(through: "\n", escape: nil)
      } else if starts("/*") {
        blank(through: "*/", escape: nil)
      } else if let hashes = literalHashes() {
        literal(hashes)
      } else {
        index += 1
      }
    }
    return output
  }

  private func starts(_ text: String) -> Bool { source[index...].starts(with: text.utf8) }

  private func literalHashes() -> Int? {
    let hashes = source[index...].prefix { $0 == UInt8(ascii: "#") }.count
    let next = source[(index + hashes)...].first
    return next == UInt8(ascii: "\"") ? hashes : nil
  }

  private mutating func literal(_ hashes: Int) {
    index += hashes
    let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
    index += quotes.count
    let marks = String(repeating: "#", count: hashes)
    blank(through: quotes + marks, escape: "\\" + marks)
  }

  /// Blanks up to the end, an escaped character or a whole interpolation passed over.
  private mutating func blank(through end: String, escape: String?) {
    let first = end.utf8.first
    while index < source.count, source[index] != first || !starts(end) {
      let isEscape = escape.map(starts) ?? false
      wipe(isEscape ? escape?.utf8.count ?? 0 : 0)
      let isInterpolation = isEscape && source[index...].first == UInt8(ascii: "(")
      wipe(isInterpolation ? interpolationLength() : 1)
    }
    index += end == "\n" ? 0 : end.utf8.count
  }

  private mutating func wipe(_ count: Int) {
    for _ in 0..<count where index < source.count {
      if source[index] != newline { output[index] = space }
      index += 1
    }
  }

  /// The length of an interpolation, strings within it included as long as their brackets match.
  private func interpolationLength() -> Int {
    var depth = 0
    for (length, byte) in source[index...].enumerated() {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return length + 1 }
    }
    return source.count - index
  }
}
