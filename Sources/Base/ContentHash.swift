/// A fast fingerprint of bytes: XXH64 by Yann Collet, seed 0.
///
/// It tells whether content changed and names assets; it is no defence against somebody who makes
/// two contents alike on purpose, and nothing relies on it for that.
package struct ContentHash: Hashable, Sendable {
  package let value: UInt64

  package init(value: UInt64) {
    self.value = value
  }

  package init(_ bytes: [UInt8]) {
    value = unsafe bytes.withUnsafeBytes { unsafe xxh64($0) }
  }

  /// Sixteen lower-case hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

private let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
private let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
private let prime3: UInt64 = 0x1656_67B1_9E37_79F9
private let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
private let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

private func xxh64(_ data: UnsafeRawBufferPointer) -> UInt64 {
  var offset = 0
  var hash = data.count >= 32 ? unsafe stripes(data, &offset) : prime5
  hash &+= UInt64(data.count)
  while offset + 8 <= data.count {
    hash ^= round(0, unsafe data.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    hash = rotate(hash, 27) &* prime1 &+ prime4
    offset += 8
  }
  if offset + 4 <= data.count {
    let word = unsafe data.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    hash = rotate(hash ^ (UInt64(word) &* prime1), 23) &* prime2 &+ prime3
    offset += 4
  }
  while offset < data.count {
    hash = rotate(hash ^ (UInt64(unsafe data[offset]) &* prime5), 11) &* prime1
    offset += 1
  }
  return avalanche(hash)
}

/// The body: four lanes over blocks of 32 bytes, then merged.
private func stripes(_ data: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt64 {
  var lane1 = prime1 &+ prime2
  var lane2 = prime2
  var lane3: UInt64 = 0
  var lane4 = 0 &- prime1
  while offset + 32 <= data.count {
    lane1 = round(lane1, unsafe data.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    lane2 = round(lane2, unsafe data.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    lane3 = round(lane3, unsafe data.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
    lane4 = round(lane4, unsafe data.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
    offset += 32
  }
  let sum = rotate(lane1, 1) &+ rotate(lane2, 7) &+ rotate(lane3, 12) &+ rotate(lane4, 18)
  return merge(merge(merge(merge(sum, lane1), lane2), lane3), lane4)
}

private func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
  rotate(lane &+ input &* prime2, 31) &* prime1
}

private func merge(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
  (hash ^ round(0, lane)) &* prime1 &+ prime4
}

private func avalanche(_ hash: UInt64) -> UInt64 {
  let first = (hash ^ (hash >> 33)) &* prime2
  let second = (first ^ (first >> 29)) &* prime3
  return second ^ (second >> 32)
}

private func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
  (value << count) | (value >> (64 - count))
}
