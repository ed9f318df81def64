/// A pattern for one name: letters, `?`, `*` and classes such as `[a-z]`.

/// The parsed form; it works on bytes, as git does.
package struct NamePattern: Hashable, Sendable {
  private let tokens: [Token]

  fileprivate enum Token: Hashable, Sendable {
    case byte(UInt8)
    case anyByte
    case anyRun
    case oneOf(ByteClass)
    /// What follows is malformed, so that the pattern matches nothing.
    case never
  }

  package init(_ text: some Collection<UInt8>) {
    var rest = Array(text)[...]
    var tokens: [Token] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"): if tokens.last != .anyRun { tokens.append(.anyRun) }
      case UInt8(ascii: "?"): tokens.append(.anyByte)
      case UInt8(ascii: "["): tokens.append(ByteClass(parsing: &rest).map { .oneOf($0) } ?? .never)
      case UInt8(ascii: "\\"): tokens.append(rest.popFirst().map { .byte($0) } ?? .never)
      default: tokens.append(.byte(byte))
      }
    }
    self.tokens = tokens
  }

  package func matches(_ name: ArraySlice<UInt8>) -> Bool {
    var place = name.startIndex
    var token = 0
    var retry: (place: Int, token: Int)?
    while place < name.endIndex {
      if token < tokens.count, tokens[token] == .anyRun {
        retry = (place, token + 1)
        token += 1
      } else if token < tokens.count, tokens[token].matches(name[place]) {
        place += 1
        token += 1
      } else if let last = retry {
        retry = (last.place + 1, last.token)
        place = last.place + 1
        token = last.token
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .anyRun }
  }
}

extension NamePattern.Token {
  fileprivate func matches(_ byte: UInt8) -> Bool {
    switch self {
    case .byte(let wanted): byte == wanted
    case .anyByte: true
    case .oneOf(let set): set.contains(byte)
    case .anyRun, .never: false
    }
  }
}

/// The bytes between brackets.
private struct ByteClass: Hashable, Sendable {
  private var members: Set<UInt8> = []
  private var isNegated = false

  func contains(_ byte: UInt8) -> Bool {
    members.contains(byte) != isNegated
  }

  /// Reads on from behind the opening bracket; nothing when it is never closed.
  init?(parsing rest: inout ArraySlice<UInt8>) {
    if let mark = rest.first, mark == UInt8(ascii: "!") || mark == UInt8(ascii: "^") {
      isNegated = true
      rest.removeFirst()
    }
    var isFirst = true
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "]"), !isFirst { return }
      isFirst = false
      if byte == UInt8(ascii: "["), let named = namedClass(&rest) {
        members.formUnion(named)
      } else if let range = range(from: byte, &rest) {
        members.formUnion(range)
      } else {
        return nil
      }
    }
    return nil
  }
}

/// One byte, or two with a dash between them; either may be escaped.
private func range(from byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
  guard let low = unescaped(byte, &rest) else { return nil }
  guard rest.first == UInt8(ascii: "-"), let next = rest.dropFirst().first,
    next != UInt8(ascii: "]")
  else { return [low] }
  rest.removeFirst(2)
  guard let high = unescaped(next, &rest) else { return nil }
  return low <= high ? Array(low...high) : []
}

private func unescaped(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8? {
  byte == UInt8(ascii: "\\") ? rest.popFirst() : byte
}

/// A class by name, such as `[:alpha:]`, read on from behind its own bracket.
private func namedClass(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
  guard rest.first == UInt8(ascii: ":") else { return nil }
  let word = rest.dropFirst().prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "]") }
  let end = rest.dropFirst(word.count + 1)
  guard end.starts(with: ":]".utf8) else { return nil }
  let name = String(decoding: word, as: UTF8.self)
  guard let ranges = namedClasses[name] else { return nil }
  rest = end.dropFirst(2)
  return ranges.flatMap { Array($0) }
}

private let namedClasses: [String: [ClosedRange<UInt8>]] = [
  "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A],
  "alpha": [0x41...0x5A, 0x61...0x7A],
  "blank": [0x09...0x09, 0x20...0x20],
  "cntrl": [0x00...0x1F, 0x7F...0x7F],
  "digit": [0x30...0x39],
  "graph": [0x21...0x7E],
  "lower": [0x61...0x7A],
  "print": [0x20...0x7E],
  "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
  "space": [0x09...0x0D, 0x20...0x20],
  "upper": [0x41...0x5A],
  "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
]
