/// A link target that a browser will follow, not run.
///
/// The scheme is judged as a lenient browser would read it: after character references, percent
/// escapes, white space and control characters are taken away. What then has a scheme outside the
/// allowlist cannot be made into a `SafeURL`.
package struct SafeURL: Hashable, Sendable {
  package let text: String

  /// Judges a target as an author wrote it.
  package init?(_ written: String, allowing schemes: Schemes = .links) {
    let clean = written.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
    guard schemes.admits(clean) else { return nil }
    text = String(decoding: trimmed(clean), as: UTF8.self)
  }

  /// Joins a path that Lintel made itself, each byte that is not plain percent-encoded.
  package init(path: BytePath, fragment: String? = nil) {
    var output: [UInt8] = []
    output.appendPercentEncoded(path.bytes, keepingSlashes: true)
    if let fragment {
      output.append(UInt8(ascii: "#"))
      output.appendPercentEncoded(Array(fragment.utf8), keepingSlashes: false)
    }
    text = String(decoding: output, as: UTF8.self)
  }

  /// The URL inside a quoted attribute.
  package var attribute: HTMLText { HTMLText(escaping: text) }
}

extension SafeURL {
  /// Which schemes a place may use; a target without any scheme is relative and always admitted.
  package struct Schemes: Sendable {
    let names: [String]

    package static let links = Schemes(
      names: ["ftp", "http", "https", "irc", "ircs", "mailto", "sms", "tel", "xmpp"]
    )
    package static let images = Schemes(names: ["http", "https"])

    func admits(_ written: [UInt8]) -> Bool {
      spellings(of: written).allSatisfy { spelling in
        scheme(of: spelling).map { names.contains($0) } ?? true
      }
    }
  }
}

/// The target as written, and as it reads when one more layer of escapes is taken away.
private func spellings(of written: [UInt8]) -> [[UInt8]] {
  guard written.contains(where: { $0 == percent || $0 == ampersand }) else { return [written] }
  let once = unescaped(written)
  return [written, once, unescaped(once)]
}

/// What stands before the first colon, lower-cased and without white space, when that colon comes
/// before any slash, query or fragment.
private func scheme(of target: [UInt8]) -> String? {
  var name: [UInt8] = []
  for byte in target {
    switch byte {
    case UInt8(ascii: ":"): return String(decoding: name, as: UTF8.self)
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
    case 0...0x20, 0x7F: continue
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
    default: name.append(byte)
    }
  }
  return nil
}

/// Takes away one layer of percent escapes and of the character references that can hide a scheme.
private func unescaped(_ bytes: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let rest = bytes[index...]
    if let (byte, length) = percentEscape(rest) ?? characterReference(rest) {
      output.append(byte)
      index += length
    } else {
      output.append(bytes[index])
      index += 1
    }
  }
  return output
}

private func percentEscape(_ rest: ArraySlice<UInt8>) -> (UInt8, Int)? {
  guard rest.first == percent, rest.count >= 3 else { return nil }
  let digits = rest.dropFirst().prefix(2)
  return UInt8(String(decoding: digits, as: UTF8.self), radix: 16).map { ($0, 3) }
}

private func characterReference(_ rest: ArraySlice<UInt8>) -> (UInt8, Int)? {
  guard rest.first == ampersand else { return nil }
  for (name, byte) in namedReferences where rest.dropFirst().starts(with: name.utf8) {
    return (byte, name.utf8.count + 1)
  }
  guard rest.dropFirst().first == UInt8(ascii: "#") else { return nil }
  return numericReference(rest)
}

private func numericReference(_ rest: ArraySlice<UInt8>) -> (UInt8, Int)? {
  let isHex = rest.dropFirst(2).first.map { $0 | 0x20 } == UInt8(ascii: "x")
  let digits = rest.dropFirst(isHex ? 3 : 2).prefix(10).prefix { byte in
    Character(Unicode.Scalar(byte)).isHexDigit && (isHex || byte <= UInt8(ascii: "9"))
  }
  guard let value = Int(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10) else {
    return nil
  }
  let length = (isHex ? 3 : 2) + digits.count
  let hasSemicolon = rest.dropFirst(length).first == UInt8(ascii: ";")
  return (UInt8(truncatingIfNeeded: value), length + (hasSemicolon ? 1 : 0))
}

private let namedReferences: [(String, UInt8)] = [
  ("colon;", UInt8(ascii: ":")), ("Tab;", 0x09), ("NewLine;", 0x0A), ("amp;", ampersand),
]
private let percent = UInt8(ascii: "%")
private let ampersand = UInt8(ascii: "&")

private func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
  let isSpace = { (byte: UInt8) in byte == 0x20 }
  return bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed()[...]
}

extension [UInt8] {
  /// Appends bytes with everything but letters, digits and `-._~` as `%XX`.
  package mutating func appendPercentEncoded(_ bytes: [UInt8], keepingSlashes: Bool) {
    for byte in bytes {
      if isUnreserved(byte) || keepingSlashes && byte == UInt8(ascii: "/") {
        append(byte)
      } else {
        append(percent)
        append(hexDigits[Int(byte >> 4)])
        append(hexDigits[Int(byte & 15)])
      }
    }
  }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}
