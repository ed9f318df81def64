/// One word of the command line.

import Base

/// The bytes that the shell handed over.
///
/// A path may hold bytes that no `String` can, so that words become text only where text is meant.
package struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  package let bytes: [UInt8]

  package init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The word as text, for comparing with names; what is not UTF-8 becomes replacement characters.
  package var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The word for a message.
  package var display: String {
    printable(bytes)
  }
}
