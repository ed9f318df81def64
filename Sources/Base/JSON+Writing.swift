/// JSON as bytes.

extension JSON {
  package enum Form: Sendable {
    /// Without any white space.
    case compact
    /// One member or element a line, indented by two spaces.
    case pretty
  }

  /// The value in UTF-8, without a byte-order mark or a line ending.
  ///
  /// Inside strings `<` and all that a terminal, a log or a script would obey is escaped, so that
  /// the text may stand inside an HTML `script` element and be printed as it is; so is the bracket
  /// of `##[`, by which a runner of GitHub knows a command anywhere in a line.
  package func bytes(_ form: Form = .compact) -> [UInt8] {
    var writer = Writer(isPretty: form == .pretty)
    writer.write(self)
    return writer.output
  }
}

private struct Writer {
  let isPretty: Bool
  var output: [UInt8] = []
  private var depth = 0

  init(isPretty: Bool) {
    self.isPretty = isPretty
  }

  mutating func write(_ json: JSON) {
    switch json {
    case .object(let members): writeList(members, "{", "}") { $0.write($1) }
    case .array(let elements): writeList(elements, "[", "]") { $0.write($1) }
    case .string(let text): output.appendJSONString(text)
    case .integer(let number): output += Array(String(number).utf8)
    case .number(let number): output += Array((number.isFinite ? "\(number)" : "null").utf8)
    case .bool(let value): output += Array((value ? "true" : "false").utf8)
    case .null: output += Array("null".utf8)
    }
  }

  private mutating func write(_ member: JSON.Member) {
    output.appendJSONString(member.name)
    output.append(UInt8(ascii: ":"))
    if isPretty { output.append(UInt8(ascii: " ")) }
    write(member.value)
  }

  private mutating func writeList<Part>(
    _ parts: [Part],
    _ opening: Unicode.Scalar,
    _ closing: Unicode.Scalar,
    _ write: (inout Writer, Part) -> Void
  ) {
    output.append(UInt8(ascii: opening))
    depth += 1
    for (number, part) in parts.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      breakLine()
      write(&self, part)
    }
    depth -= 1
    if !parts.isEmpty { breakLine() }
    output.append(UInt8(ascii: closing))
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    output.append(UInt8(ascii: "\n"))
    output += [UInt8](repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}

extension [UInt8] {
  /// Copies the runs between the characters that need an escape.
  fileprivate mutating func appendJSONString(_ text: String) {
    let bytes = Array(text.utf8)
    append(UInt8(ascii: "\""))
    var done = 0
    var index = 0
    while index < bytes.count {
      guard let (value, length) = escapedCharacter(bytes, at: index) else {
        index += 1
        continue
      }
      append(contentsOf: bytes[done..<index])
      append(contentsOf: escape(value).utf8)
      index += length
      done = index
    }
    append(contentsOf: bytes[done...])
    append(UInt8(ascii: "\""))
  }
}

/// The character that begins at `index` and how many bytes it takes, when it must be escaped.
///
/// These are what JSON itself forbids, `<`, the other control characters, and the invisible
/// characters that turn or break lines: U+200B to 200F, 2028 to 202E, 2060 to 206F and FEFF. The
/// bytes come from a `String` and are therefore whole characters.
private func escapedCharacter(_ bytes: [UInt8], at index: Int) -> (value: Int, length: Int)? {
  switch bytes[index] {
  case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"):
    (Int(bytes[index]), 1)
  case UInt8(ascii: "[") where index > 1 && bytes[(index - 2)..<index].elementsEqual("##".utf8):
    (Int(bytes[index]), 1)
  case 0xC2 where bytes[index + 1] < 0xA0:
    (Int(bytes[index + 1]), 2)
  case 0xE2 where isInvisible(bytes[index + 1], bytes[index + 2]):
    (0x2000 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F), 3)
  case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
    (0xFEFF, 3)
  default: nil
  }
}

private func isInvisible(_ second: UInt8, _ third: UInt8) -> Bool {
  switch (second, third) {
  case (0x80, 0x8B...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA0...0xAF): true
  default: false
  }
}

private func escape(_ value: Int) -> String {
  switch value {
  case 0x09: return "\\t"
  case 0x0A: return "\\n"
  case 0x0D: return "\\r"
  case 0x22: return "\\\""
  case 0x5C: return "\\\\"
  default:
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
