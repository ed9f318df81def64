/// The digest that git calls objects by: SHA-1, as FIPS 180-4 has it.

/// The five words of the digest.
///
/// Nothing relies on it against somebody who makes two contents alike on purpose.
func sha1(_ message: [UInt8]) -> [UInt32] {
  let padded = padded(message)
  let bytes = padded.span
  var state = SHA1State()
  for start in stride(from: 0, to: bytes.count, by: 64) {
    state.take(bytes.extracting(start..<(start + 64)))
  }
  return [state.a, state.b, state.c, state.d, state.e]
}

/// The message with a bit behind it, zeros, and its length in bits, which fills whole blocks.
private func padded(_ message: [UInt8]) -> [UInt8] {
  let zeros = 63 - (message.count + 8) % 64
  let length = UInt64(message.count) * 8
  let end = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: length >> $0) }
  return message + [0x80] + [UInt8](repeating: 0, count: zeros) + end
}

private struct SHA1State {
  private(set) var a: UInt32 = 0x6745_2301
  private(set) var b: UInt32 = 0xEFCD_AB89
  private(set) var c: UInt32 = 0x98BA_DCFE
  private(set) var d: UInt32 = 0x1032_5476
  private(set) var e: UInt32 = 0xC3D2_E1F0

  mutating func take(_ block: Span<UInt8>) {
    let words = schedule(block)
    var next = self
    for index in 0..<20 {
      next.turn(next.b & next.c | ~next.b & next.d, 0x5A82_7999, words[index])
    }
    for index in 20..<40 {
      next.turn(next.b ^ next.c ^ next.d, 0x6ED9_EBA1, words[index])
    }
    for index in 40..<60 {
      next.turn(next.b & next.c | next.b & next.d | next.c & next.d, 0x8F1B_BCDC, words[index])
    }
    for index in 60..<80 {
      next.turn(next.b ^ next.c ^ next.d, 0xCA62_C1D6, words[index])
    }
    a &+= next.a
    b &+= next.b
    c &+= next.c
    d &+= next.d
    e &+= next.e
  }

  private mutating func turn(_ mix: UInt32, _ constant: UInt32, _ word: UInt32) {
    let first = rotate(a, by: 5) &+ mix &+ e &+ constant &+ word
    (e, d, c, b, a) = (d, c, rotate(b, by: 30), a, first)
  }
}

/// The sixteen words of a block, and those made of them.
private func schedule(_ block: Span<UInt8>) -> [80 of UInt32] {
  var words = [80 of UInt32](repeating: 0)
  for index in 0..<64 {
    words[index / 4] = words[index / 4] << 8 | UInt32(block[index])
  }
  for index in 16..<80 {
    let mix = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
    words[index] = rotate(mix, by: 1)
  }
  return words
}

private func rotate(_ word: UInt32, by count: UInt32) -> UInt32 {
  word << count | word >> (32 - count)
}
