/// One file of the repository, read once: its path and its bytes.
package struct SourceFile: Sendable {
  package let path: BytePath
  package let bytes: [UInt8]

  package init(path: BytePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(_ path: String, _ text: String) {
    self.init(path: BytePath(path), bytes: Array(text.utf8))
  }

  /// The text of a range; bytes that are not UTF-8 become replacement characters.
  package func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }
}
