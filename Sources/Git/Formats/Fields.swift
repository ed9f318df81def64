/// Reading what git ends with a zero byte when it is asked for `-z`.

/// A place in an answer, moved on by reading.
struct FieldReader {
  private let bytes: [UInt8]
  private(set) var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The bytes up to the next `end`, which is passed over; nothing when there is none any more.
  mutating func field(endingWith end: UInt8 = 0) -> ArraySlice<UInt8>? {
    guard let stop = bytes[index...].firstIndex(of: end) else { return nil }
    defer { index = stop + 1 }
    return bytes[index..<stop]
  }

  /// As many bytes as asked for, if there are so many.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - index else { return nil }
    defer { index += count }
    return bytes[index..<(index + count)]
  }

  func isAt(_ byte: UInt8) -> Bool {
    !isAtEnd && bytes[index] == byte
  }

  /// Passes over one byte if it is the one that stands here.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard isAt(byte) else { return false }
    index += 1
    return true
  }
}
