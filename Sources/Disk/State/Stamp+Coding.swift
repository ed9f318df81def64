/// The stamp as bytes.

internal import Base

extension Stamp {
  /// The fields in order, each list and text behind its length, and a checksum at the end.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.append(magic)
    writer.append(key)
    writer.append(sources.entries)
    writer.append(sources.findings.value)
    writer.append(UInt64(sources.recent.count))
    for recent in sources.recent {
      writer.append(recent.path.bytes)
      writer.append(recent.hash.value)
    }
    writer.append(outputs.root)
    writer.append(UInt64(bitPattern: outputs.taken.nanoseconds))
    writer.append(UInt64(outputs.files.count))
    for file in outputs.files {
      writer.append(file.path.bytes)
      writer.append(file.signature)
      writer.append(file.hash.value)
    }
    writer.append(payload)
    writer.append(ContentHash(writer.bytes).value)
    return writer.bytes
  }

  /// Nothing when a single bit is not as it was written.
  init?(decoding bytes: [UInt8]) {
    guard bytes.count > 8 else { return nil }
    var trailer = ByteReader(bytes[(bytes.count - 8)...])
    let body = Array(bytes.dropLast(8))
    guard trailer.number() == ContentHash(body).value else { return nil }
    var reader = ByteReader(body[...])
    guard reader.bytes() == magic, let key = reader.bytes(), let sources = reader.sources(),
      let outputs = reader.outputs(), let payload = reader.bytes(), reader.isAtEnd
    else { return nil }
    self.init(key: key, sources: sources, outputs: outputs, payload: payload)
  }
}

private let magic = Array("lintel stamp 1".utf8)

extension ByteReader {
  fileprivate mutating func sources() -> Stamp.Sources? {
    guard let entries = bytes(), let findings = number(),
      let recent = list({ reader in reader.recent() })
    else { return nil }
    return Stamp.Sources(entries: entries, findings: ContentHash(value: findings), recent: recent)
  }

  fileprivate mutating func recent() -> Stamp.Recent? {
    guard let path = bytes(), let hash = number() else { return nil }
    return Stamp.Recent(path: BytePath(bytes: path), hash: ContentHash(value: hash))
  }

  fileprivate mutating func outputs() -> Stamp.Outputs? {
    guard let root = identity(), let taken = number(), let files = list({ $0.file() }) else {
      return nil
    }
    let time = FileTime(nanoseconds: Int64(bitPattern: taken))
    return Stamp.Outputs(root: root, taken: time, files: files)
  }

  fileprivate mutating func file() -> Stamp.File? {
    guard let path = bytes(), let signature = signature(), let hash = number() else { return nil }
    return Stamp.File(
      path: BytePath(bytes: path),
      signature: signature,
      hash: ContentHash(value: hash)
    )
  }
}
