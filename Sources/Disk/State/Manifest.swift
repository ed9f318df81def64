/// The list, inside of a site, of the files that Lintel wrote there.

internal import Base

/// Marks the folder as Lintel's and tells which files may be replaced or dropped.
///
/// A text of lines: `lintel-manifest 1`, then the hash, the size and the path of each file, and at
/// the end a hash over all that; the same for the same site, whenever it was written.
struct Manifest: Hashable, Sendable {
  let entries: [Entry]

  struct Entry: Hashable, Sendable {
    let path: BytePath
    let size: Int
    let hash: ContentHash
  }

  /// Its place in the site; the name is reserved.
  static let path = BytePath(".lintel-manifest")

  /// Takes the entries in any order.
  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.path < $1.path }
  }

  var encoded: [UInt8] {
    var text = header
    text.reserveCapacity(entries.count * 64)
    for entry in entries {
      text += Array("\(entry.hash.text) \(entry.size) ".utf8)
      text.appendPercentEncoded(entry.path.bytes, keepingSlashes: true)
      text.append(newline)
    }
    return text + Array("\(ContentHash(text).text) end\n".utf8)
  }

  /// The manifest as a file of the site; it does not list itself.
  var ownEntry: Entry {
    let text = encoded
    return Entry(path: Manifest.path, size: text.count, hash: ContentHash(text))
  }

  /// Nothing unless the text is, to the byte, what `encoded` gives for some list of sound paths.
  init?(parsing text: [UInt8]) {
    guard text.count >= header.count + trailerCount, text.starts(with: header) else { return nil }
    let body = text.dropLast(trailerCount)
    let trailer = Array("\(ContentHash(Array(body)).text) end\n".utf8)
    guard text.suffix(trailerCount).elementsEqual(trailer) else { return nil }
    var entries: [Entry] = []
    for line in body.dropFirst(header.count).split(separator: newline) {
      guard let entry = Entry(parsing: line) else { return nil }
      entries.append(entry)
    }
    self.init(entries)
  }
}

extension Manifest.Entry {
  fileprivate init?(parsing line: ArraySlice<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].count == 16,
      let hash = UInt64(String(decoding: fields[0], as: UTF8.self), radix: 16),
      let size = Int(String(decoding: fields[1], as: UTF8.self)), size >= 0,
      let path = percentDecoded(fields[2]).map(BytePath.init(bytes:)), path.isSound
    else { return nil }
    self.init(path: path, size: size, hash: ContentHash(value: hash))
  }
}

extension BytePath {
  /// Whether the path names something below its root whatever stands there.
  var isSound: Bool {
    !bytes.contains(0)
      && bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }
}

private let header = Array("lintel-manifest 1\n".utf8)
private let trailerCount = 16 + " end\n".utf8.count
private let newline = UInt8(ascii: "\n")

private func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
  var bytes: [UInt8] = []
  var rest = text
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
    bytes.append(value)
    rest.removeFirst(2)
  }
  return bytes
}
