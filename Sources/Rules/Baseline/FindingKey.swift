/// What a finding means, whatever line it stands on: its rule, its file and what it is about.

package import Base

/// Compared by bytes, for `String` would join what differs in Unicode normalisation.
package struct FindingKey: Hashable, Sendable {
  package let path: String
  package let code: String
  package let about: String
  private let bytes: [UInt8]

  package init(path: String, code: String, about: String) {
    self.path = path
    self.code = code
    self.about = about
    var bytes = Array(path.utf8)
    bytes.append(0)
    bytes.append(contentsOf: code.utf8)
    bytes.append(0)
    bytes.append(contentsOf: about.utf8)
    self.bytes = bytes
  }

  package init(_ finding: Finding) {
    self.init(
      path: finding.place.path.text.map { printable($0) } ?? finding.place.path.display,
      code: finding.rule.code,
      about: finding.about
    )
  }

  package static func == (left: FindingKey, right: FindingKey) -> Bool {
    left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }

  /// The hash of the key and of a number that tells equal ones apart.
  func fingerprint(occurrence: Int) -> String {
    ContentHash(bytes + [0] + Array(String(occurrence).utf8)).text
  }
}

extension FindingKey: Comparable {
  package static func < (left: FindingKey, right: FindingKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension Finding {
  /// What the finding is about, in one printable line of bounded length.
  package var about: String {
    Self.about(subjects, or: message.text)
  }

  static func about(_ subjects: [String], or message: String) -> String {
    let whole = subjects.isEmpty ? message : subjects.joined(separator: ", ")
    return shortened(printable(whole))
  }
}

/// A long text is cut and told apart from others like it by a hash.
private func shortened(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.count > 240 else { return text }
  var end = 200
  while bytes[end] & 0xC0 == 0x80 { end -= 1 }
  return String(decoding: bytes[..<end], as: UTF8.self) + "… " + ContentHash(bytes).text
}
