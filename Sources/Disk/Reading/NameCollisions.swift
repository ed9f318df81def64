/// Names that are two here and one on another system.

/// The pairs that differ only in case or in Unicode normalisation: the later name, and the first one
/// that it collides with.
func collidingNames(_ names: [[UInt8]]) -> [(later: [UInt8], first: [UInt8])] {
  var seen = [Int: Int](minimumCapacity: names.count)
  var pairs: [(later: [UInt8], first: [UInt8])] = []
  for (index, name) in names.enumerated() {
    let key = foldedKey(name)
    guard let first = seen[key] else {
      seen[key] = index
      continue
    }
    if areSame(name, names[first]) { pairs.append((name, names[first])) }
  }
  return pairs
}

private func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  folded(left) == folded(right)
}

/// Swift compares text by canonical equivalence, which is just what is asked here.
private func folded(_ name: [UInt8]) -> String {
  String(decoding: name, as: UTF8.self).lowercased()
}

/// The same number for names that fold alike; cheap for the plain names that most are.
private func foldedKey(_ name: [UInt8]) -> Int {
  guard name.allSatisfy({ $0 < 0x80 }) else {
    let text = folded(name)
    return text.utf8.allSatisfy { $0 < 0x80 } ? plainKey(text.utf8) : text.hashValue
  }
  return plainKey(name)
}

/// FNV-1a over lower-cased ASCII.
private func plainKey(_ bytes: some Sequence<UInt8>) -> Int {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes {
    let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    hash = (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }
  return Int(truncatingIfNeeded: hash)
}
