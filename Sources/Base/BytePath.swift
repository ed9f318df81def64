/// A path below some root, kept as the bytes the file system knows it by.
///
/// `String` would not do: it calls names equal that differ in Unicode normalisation, and cannot hold
/// a name that is not UTF-8. Components are separated by `/`; there is no leading slash, and the
/// root itself is the empty path.
package struct BytePath: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Hashes all bytes at once, where the synthesized function would take them one by one.
  package func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}

extension BytePath: Comparable {
  /// Orders by bytes, so that a listing is the same on every machine and in every locale.
  package static func < (left: BytePath, right: BytePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension BytePath {
  package static let root = BytePath(bytes: [])

  package var isRoot: Bool { bytes.isEmpty }

  /// The parts between slashes, outermost first.
  package var components: [ArraySlice<UInt8>] {
    bytes.split(separator: slash)
  }

  /// The last component: `a/b.md` gives `b.md`.
  package var name: ArraySlice<UInt8> {
    guard let cut = bytes.lastIndex(of: slash) else { return bytes[...] }
    return bytes[(cut + 1)...]
  }

  /// All but the last component; the root for a path of one component.
  package var parent: BytePath {
    guard let cut = bytes.lastIndex(of: slash) else { return .root }
    return BytePath(bytes: bytes[..<cut])
  }

  /// What follows the last dot of the name, without the dot; empty for `README` and `.profile`.
  package var fileExtension: ArraySlice<UInt8> {
    let name = name
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return [] }
    return name[(dot + 1)...]
  }

  /// The name without its extension: `a/b.md` gives `b`.
  package var stem: ArraySlice<UInt8> {
    let suffix = fileExtension
    return suffix.isEmpty ? name : name.dropLast(suffix.count + 1)
  }

  package func appending(_ component: some Collection<UInt8>) -> BytePath {
    isRoot ? BytePath(bytes: component) : BytePath(bytes: bytes + [slash] + component)
  }

  package func appending(_ component: String) -> BytePath {
    appending(component.utf8)
  }

  /// Whether the path is `folder` itself or something below it.
  package func isInside(_ folder: BytePath) -> Bool {
    folder.isRoot
      || bytes.starts(with: folder.bytes)
        && (bytes.count == folder.bytes.count || bytes[folder.bytes.count] == slash)
  }

  /// The path as text, or nothing when its bytes are not UTF-8.
  package var text: String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// The path for a message: one line, and nothing in it that a terminal or a log would obey.
  package var display: String {
    printable(bytes)
  }
}

private let slash = UInt8(ascii: "/")
