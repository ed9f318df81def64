/// Cuts raw HTML from a document into tags and text, much as a browser would.
struct HTMLTokens {
  enum Token: Equatable {
    case text(Range<Int>)
    case start(name: String, attributes: [Attribute])
    case end(name: String)
    /// Comments, declarations and instructions, of which nothing is shown.
    case other
  }

  struct Attribute: Equatable {
    let name: String
    let value: String
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    guard index < bytes.count else { return nil }
    return bytes[index] == UInt8(ascii: "<") ? markup() : text()
  }

  /// Passes over everything up to the end tag of an element whose content is no text.
  mutating func skipContent(of name: String) {
    let end = Array("</\(name)".utf8)
    while index < bytes.count {
      let candidate = bytes[index...].prefix(end.count)
      if candidate.count == end.count, zip(candidate, end).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return
      }
      index += 1
    }
  }

  private mutating func text() -> Token {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(start..<index)
  }

  private mutating func markup() -> Token {
    let start = index
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return skipDeclaration() }
    index += next == UInt8(ascii: "/") ? 2 : 1
    guard index < bytes.count, isLetter(bytes[index]) else {
      index = start
      return text()
    }
    let name = word { $0 <= space || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
    let attributes = attributes()
    return next == UInt8(ascii: "/") ? .end(name: name) : .start(name: name, attributes: attributes)
  }

  private mutating func skipDeclaration() -> Token {
    let isComment = bytes[index...].starts(with: "<!--".utf8)
    let isData = bytes[index...].starts(with: "<![CDATA[".utf8)
    let close = Array((isComment ? "-->" : isData ? "]]>" : ">").utf8)
    let offset = bytes[index...].firstOffset(of: close)
    index = offset.map { index + $0 + close.count } ?? bytes.count
    return .other
  }

  private mutating func attributes() -> [Attribute] {
    var found: [Attribute] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        index += 1
        break
      }
      if byte <= space || byte == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let attribute = attribute()
      if !found.contains(where: { $0.name == attribute.name }) { found.append(attribute) }
      if found.count > mostAttributes { found.removeLast() }
    }
    return found
  }

  private mutating func attribute() -> Attribute {
    let first = bytes[index]
    if first == UInt8(ascii: "=") { index += 1 }
    let name = word { $0 <= space || "/>=".utf8.contains($0) }
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: "")
    }
    index += 1
    skipSpace()
    return Attribute(name: name, value: decodingReferences(value()))
  }

  private mutating func value() -> ArraySlice<UInt8> {
    guard index < bytes.count else { return [] }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while index < bytes.count, bytes[index] > space, bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
      return bytes[start..<index]
    }
    let start = index + 1
    index = bytes[start...].firstIndex(of: quote) ?? bytes.count
    defer { index += 1 }
    return bytes[min(start, index)..<index]
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= space { index += 1 }
  }

  /// The bytes up to a stop, in lower case.
  private mutating func word(until isStop: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, !isStop(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }
}

private let mostAttributes = 64
