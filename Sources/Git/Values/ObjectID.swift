/// The names that git gives to commits and to contents.

/// The full hexadecimal name of an object: 40 digits, or 64 in a repository of the SHA-256 format.
///
/// There is no way to make one of anything else, so an id can never be taken for an option.
package struct ObjectID<Kind>: Hashable, Sendable {
  package let text: String

  package init?(_ digits: some Collection<UInt8>) {
    guard digits.count == 40 || digits.count == 64, digits.allSatisfy(isDigit) else { return nil }
    text = String(decoding: digits, as: UTF8.self)
  }

  var bytes: [UInt8] { Array(text.utf8) }
}

extension ObjectID where Kind == BlobKind {
  /// What git calls a content; in a repository of the SHA-256 format it has another name.
  package init(of content: [UInt8]) {
    let digits = sha1(Array("blob \(content.count)\0".utf8) + content).map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 8 - text.count) + text
    }
    text = digits.joined()
  }
}

extension ObjectID: Comparable {
  package static func < (left: ObjectID, right: ObjectID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

package typealias CommitID = ObjectID<CommitKind>
package typealias BlobID = ObjectID<BlobKind>
typealias TreeID = ObjectID<TreeKind>

package enum CommitKind {}
package enum BlobKind {}
enum TreeKind {}

private func isDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
  default: false
  }
}
