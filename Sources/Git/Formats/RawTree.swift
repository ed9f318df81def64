/// The content of a tree object, as git stores it.

/// One name in a folder of a commit.
struct TreeEntry: Hashable {
  enum Kind: Hashable {
    case file(BlobID)
    case folder(TreeID)
  }

  let name: [UInt8]
  let kind: Kind
}

extension TreeEntry {
  /// Reads `MODE NAME<zero>` and the bytes of the id over and over; nothing for a damaged tree.
  ///
  /// How long an id is depends on the repository: 20 bytes, or 32 with SHA-256.
  static func list(_ tree: some Collection<UInt8>, idLength: Int) -> [TreeEntry]? {
    var reader = FieldReader(Array(tree))
    var entries: [TreeEntry] = []
    while !reader.isAtEnd {
      guard let mode = reader.field(endingWith: UInt8(ascii: " ")), let name = reader.field(),
        let id = reader.take(idLength)
      else { return nil }
      if let kind = kind(mode: mode, id: id) {
        entries.append(TreeEntry(name: Array(name), kind: kind))
      }
    }
    return entries
  }

  /// What an entry is, or nothing for links and submodules.
  private static func kind(mode: ArraySlice<UInt8>, id: ArraySlice<UInt8>) -> Kind? {
    let digits = id.flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 15)]] }
    if mode.elementsEqual("40000".utf8) { return TreeID(digits).map(Kind.folder) }
    return isRegular(mode: mode) ? BlobID(digits).map(Kind.file) : nil
  }
}

private let hexDigits = Array("0123456789abcdef".utf8)
