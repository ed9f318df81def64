/// Text that is already HTML, so that what is not cannot reach a page by accident.
package struct HTMLText: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Escapes plain text for use between tags and inside quoted attributes alike.
  package init(escaping text: some Collection<UInt8>) {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 8)
    output.appendEscapingHTML(text)
    bytes = output
  }

  package init(escaping text: String) {
    self.init(escaping: Array(text.utf8))
  }

  /// Takes bytes that the caller has made HTML itself.
  ///
  /// Every use is a place to review.
  package init(verbatim bytes: [UInt8]) {
    self.bytes = bytes
  }

  package static let empty = HTMLText(verbatim: [])

  package var isEmpty: Bool { bytes.isEmpty }
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
  /// Appends text with `&`, `<`, `>`, `"` and `'` written as character references.
  package mutating func appendEscapingHTML(_ text: some Collection<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
      default: append(byte)
      }
    }
  }
}
