/// Numbers and byte strings laid end to end.

/// Numbers take eight bytes, the lowest first; a byte string follows its length.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  mutating func append(_ number: UInt64) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: [UInt8]) {
    append(UInt64(text.count))
    bytes += text
  }

  mutating func append(_ identity: FileIdentity) {
    append(identity.device)
    append(identity.inode)
  }

  mutating func append(_ signature: FileSignature) {
    append(UInt64(signature.size))
    append(UInt64(bitPattern: signature.modified.nanoseconds))
    append(UInt64(bitPattern: signature.changed.nanoseconds))
    append(signature.identity)
  }
}

/// Reads back what a `ByteWriter` wrote, and gives nothing where that cannot be.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> UInt64? {
    guard rest.count >= 8 else { return nil }
    let value = unsafe rest.withUnsafeBytes { unsafe $0.loadUnaligned(as: UInt64.self) }
    rest = rest.dropFirst(8)
    return UInt64(littleEndian: value)
  }

  mutating func bytes() -> [UInt8]? {
    guard let count = number(), count <= UInt64(rest.count) else { return nil }
    defer { rest = rest.dropFirst(Int(count)) }
    return Array(rest.prefix(Int(count)))
  }

  mutating func identity() -> FileIdentity? {
    guard let device = number(), let inode = number() else { return nil }
    return FileIdentity(device: device, inode: inode)
  }

  mutating func signature() -> FileSignature? {
    guard let size = number(), let modified = number(), let changed = number(),
      let identity = identity()
    else { return nil }
    return FileSignature(
      size: Int(truncatingIfNeeded: size),
      modified: FileTime(nanoseconds: Int64(bitPattern: modified)),
      changed: FileTime(nanoseconds: Int64(bitPattern: changed)),
      identity: identity
    )
  }

  /// As many items as a number says; a number that the rest cannot hold is not believed.
  mutating func list<Item>(_ item: (inout ByteReader) -> Item?) -> [Item]? {
    guard let count = number(), count <= UInt64(rest.count) else { return nil }
    var items: [Item] = []
    items.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let next = item(&self) else { return nil }
      items.append(next)
    }
    return items
  }
}
