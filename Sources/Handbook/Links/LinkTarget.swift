/// Where a reference leads.

package import Base

package enum LinkTarget: Hashable, Sendable {
  /// A document of the handbook, by number, and the place on its page.
  case document(Int, fragment: String?)
  /// The page of a folder that has none of its own.
  case folder(BytePath)
  case attachment(BytePath, fragment: String?)
  /// A file that is there but does not go onto the site, since it could act there.
  case withheld(BytePath)
  /// Somewhere else; the target stays as it is written.
  case external
  case nowhere
}

/// A relative link taken apart: `../a%20b.md?raw#top`.
struct RelativeLink {
  let path: [UInt8]
  let fragment: String?

  /// Nothing for what has a scheme, a host or no path the tree could hold.
  init?(_ target: String) {
    let bytes = Array(target.utf8)
    guard !bytes.starts(with: "//".utf8), !hasScheme(bytes) else { return nil }
    let parts = bytes.split(
      separator: UInt8(ascii: "#"),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let path = parts[0].prefix { $0 != UInt8(ascii: "?") }
    self.path = percentDecoded(path)
    fragment = parts.count > 1 ? String(decoding: percentDecoded(parts[1]), as: UTF8.self) : nil
  }

  /// The path seen from a folder, `.` and `..` followed; nothing when it leaves the tree.
  ///
  /// A leading slash means the root of the tree, as on GitHub it means that of the repository.
  func resolved(from folder: BytePath) -> BytePath? {
    var parts = path.first == slash ? [] : folder.components.map { Array($0) }
    for part in path.split(separator: slash) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else if !part.elementsEqual(".".utf8) {
        parts.append(Array(part))
      }
    }
    return BytePath(bytes: Array(parts.joined(separator: [slash])))
  }
}

private let slash = UInt8(ascii: "/")

private func hasScheme(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix { !"/?#".utf8.contains($0) }
  return head.contains(UInt8(ascii: ":"))
}

/// Decodes `%20` and the like; a percent sign that begins no escape stays.
func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
  var output: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let digits = bytes[index...].dropFirst().prefix(2)
    let isEscape = bytes[index] == UInt8(ascii: "%") && digits.count == 2
    if isEscape, let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
      output.append(byte)
      index += 3
    } else {
      output.append(bytes[index])
      index += 1
    }
  }
  return output
}
