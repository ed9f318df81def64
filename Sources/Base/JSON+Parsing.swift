/// JSON read by the letter of RFC 8259.

extension JSON {
  /// Why a text is no JSON, and after how many bytes that shows.
  package struct Fault: Error, Hashable, Sendable {
    package let offset: Int
    package let message: String
  }

  /// Reads a text; members keep their order, and of two of one name the later counts with most readers, so
  /// that a name given twice is refused.
  package static func parsed(_ bytes: [UInt8]) -> Result<JSON, Fault> {
    Result { () throws(Fault) in
      var parser = JSONParser(bytes)
      return try parser.document()
    }
  }

  /// The value of a member.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

/// Deeper than this nobody nests; a hostile text must not exhaust the stack.
private let deepest = 200

private struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSON.Fault) -> JSON {
    let value = try value(0)
    skipSpace()
    guard position == bytes.count else { throw fault("something stands after the value") }
    return value
  }

  private mutating func value(_ depth: Int) throws(JSON.Fault) -> JSON {
    skipSpace()
    guard depth < deepest else { throw fault("nested too deeply") }
    switch peek {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(JSON.Fault) -> JSON {
    position += 1
    var members: [JSON.Member] = []
    var names: Set<String> = []
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw fault("a name in quotes is expected") }
      let name = try text()
      guard names.insert(name).inserted else { throw fault("the name \(name) is given twice") }
      skipSpace()
      guard take(":") else { throw fault("a colon is expected") }
      members.append(JSON.Member(name, try value(depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw fault("a comma or a closing brace is expected") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(JSON.Fault) -> JSON {
    position += 1
    var items: [JSON] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      items.append(try value(depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw fault("a comma or a closing bracket is expected") }
    return .array(items)
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSON.Fault) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw fault("a value is expected") }
    position += word.utf8.count
    return value
  }
}

// MARK: - Numbers and texts

extension JSONParser {
  private mutating func number() throws(JSON.Fault) -> JSON {
    let start = position
    _ = take("-")
    let whole = takeDigits()
    guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
      throw fault("a value is expected")
    }
    var isWhole = true
    if take(".") {
      isWhole = false
      guard takeDigits() > 0 else { throw fault("a digit is expected") }
    }
    if take("e") || take("E") {
      isWhole = false
      _ = take("+") || take("-")
      guard takeDigits() > 0 else { throw fault("a digit is expected") }
    }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let integer = Int(written) { return .integer(integer) }
    guard let number = Double(written) else { throw fault("a number is expected") }
    return .number(number)
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while let byte = peek, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    return position - start
  }

  private mutating func text() throws(JSON.Fault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: text, as: UTF8.self) else { throw fault("not UTF-8") }
        return text
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw fault("a control character in a text")
      default: text.append(byte)
      }
    }
    throw fault("a text is not closed")
  }

  private mutating func escaped() throws(JSON.Fault) -> [UInt8] {
    guard let byte = peek else { throw fault("a text is not closed") }
    position += 1
    if byte == UInt8(ascii: "u") {
      let scalar = try escapedScalar()
      return Array(String(scalar).utf8)
    }
    guard let index = Array("\"\\/bfnrt".utf8).firstIndex(of: byte) else {
      throw fault("no such escape")
    }
    return [[0x22, 0x5C, 0x2F, 0x08, 0x0C, 0x0A, 0x0D, 0x09][index]]
  }

  /// The scalar of `\u00e9`, or of a pair of surrogates.
  private mutating func escapedScalar() throws(JSON.Fault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take("\\"), take("u") else { throw fault("half a pair of surrogates") }
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half a pair of surrogates") }
    return scalar
  }

  private mutating func unit() throws(JSON.Fault) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    let word = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, word.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let unit = UInt32(word, radix: 16)
    else { throw fault("four hexadecimal digits are expected") }
    position += 4
    return unit
  }
}

// MARK: - Reading on

extension JSONParser {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private func fault(_ message: String) -> JSON.Fault {
    JSON.Fault(offset: position, message: message)
  }
}
