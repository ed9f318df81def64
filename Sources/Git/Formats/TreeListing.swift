/// The answer of `git ls-tree -r -z -l`.

import Base

/// A regular file of a commit.
struct TreeFile: Hashable {
  let path: BytePath
  let blob: BlobID
  /// In bytes; nothing when the object is missing.
  let size: Int?
}

extension TreeFile {
  /// Reads `MODE TYPE ID SIZE<tab>PATH<zero>` over and over; nothing for an answer of another form.
  ///
  /// Symbolic links and submodules are left out: their content is not a document.
  static func list(_ listing: [UInt8]) -> [TreeFile]? {
    var reader = FieldReader(listing)
    var files: [TreeFile] = []
    while !reader.isAtEnd {
      guard let facts = reader.field(endingWith: UInt8(ascii: "\t")), let path = reader.field()
      else { return nil }
      let words = facts.split(separator: UInt8(ascii: " "))
      guard words.count == 4 else { return nil }
      guard isRegular(mode: words[0]) else { continue }
      guard let blob = BlobID(words[2]) else { return nil }
      files.append(TreeFile(path: BytePath(bytes: path), blob: blob, size: number(words[3])))
    }
    return files
  }
}

/// Whether a mode is that of a file with a content of its own, executable or not.
func isRegular(mode: some Collection<UInt8>) -> Bool {
  mode.starts(with: "100".utf8)
}
