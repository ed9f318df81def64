/// Text that is already HTML, so that what is not cannot reach a page by accident.
package struct HTMLText: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Escapes plain text for use between tags and inside quoted attributes alike.
  package init(escaping text: String) {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    output.appendEscapingHTML(text)
    bytes = output
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
  package mutating func appendEscapingHTML(_ text: String) {
    var text = text
    text.withUTF8 { unsafe appendEscaping($0) }
  }

  /// The same for bytes.
  package mutating func appendEscapingHTML(_ text: ArraySlice<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe appendEscaping($0) }
  }

  /// Copies the runs between the characters that need a reference.
  private mutating func appendEscaping(_ text: UnsafeBufferPointer<UInt8>) {
    var done = 0
    for index in 0..<text.count {
      guard let reference = reference(for: unsafe text[index]) else { continue }
      unsafe append(contentsOf: text[done..<index])
      append(contentsOf: reference.utf8)
      done = index + 1
    }
    unsafe append(contentsOf: text[done...])
  }
}

private func reference(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
