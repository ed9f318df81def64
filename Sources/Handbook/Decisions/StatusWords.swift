/// The words of a status, one after the other.

internal import Base

struct StatusWords {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var position: Int

  struct Word {
    /// In lower case.
    let text: String
    let end: Int
  }

  init(_ text: StatusText) {
    bytes = text.bytes
    position = text.range.start
    end = text.range.end
  }

  /// Goes to the first word: signs, digits, emoji and what is struck through say nothing.
  mutating func skipOpening() {
    while position < end {
      let byte = bytes[position]
      if isStruck(position), let close = closeOfStrike() {
        position = close
      } else if byte >= 0xF0 || byte == 0xE2 || byte == 0xEF {
        position = min(end, position + (byte >= 0xF0 ? 4 : 3))
      } else if byte.isLetter || byte >= 0x80 {
        return
      } else {
        position += 1
      }
    }
  }

  /// The next word, when only blanks or dashes stand before it.
  mutating func next() -> Word? {
    var start = position
    while start < end, bytes[start].isBlank || isJoint(bytes[start]) { start += 1 }
    var index = start
    while index < end, bytes[index].isWordByte || bytes[index] == UInt8(ascii: "'") {
      if bytes[index...].prefix(3).elementsEqual("’".utf8) { break }
      index += 1
    }
    guard index > start else { return nil }
    var text = String(decoding: bytes[start..<index].map(\.lowercased), as: UTF8.self)
    if bytes[index..<end].starts(with: "’".utf8) {
      let rest = bytes[(index + 3)..<end].prefix(while: \.isLetter)
      text += "'" + String(decoding: rest.map(\.lowercased), as: UTF8.self)
      index = rest.endIndex
    }
    position = index
    return Word(text: text, end: index)
  }

  private func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private func isStruck(_ index: Int) -> Bool {
    bytes[index..<end].starts(with: "~~".utf8)
  }

  private func closeOfStrike() -> Int? {
    var index = position + 2
    while index + 1 < end {
      if isStruck(index) { return index + 2 }
      index += 1
    }
    return nil
  }
}
