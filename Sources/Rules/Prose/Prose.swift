/// The words of a document that its readers read, as places in its source.

package import Base
package import Handbook
import Markdown
import YAML

/// Front matter, code, raw HTML and the addresses of links are passed over.
///
/// It is a look at the bytes, not a second parser: where the two differ, a word too many or too few
/// is seen. The time is linear in the length of the text.
package struct Prose: Sendable {
  /// Runs of letters, digits and underscores, in the order of the text.
  package let words: [SourceRange]

  package init(_ file: ParsedFile) {
    let isRead = file.source.bytes.count <= MarkdownLimit.fileSize.value
    let body = isRead ? file.source.bytes : []
    var scanner = ProseScanner(body, from: file.frontMatter.bodyStart)
    for fence in file.survey.fences {
      scanner.read(until: fence.range.start)
      scanner.skip(to: fence.range.end)
    }
    scanner.read(until: body.count)
    words = scanner.words
  }
}

private struct ProseScanner {
  private let bytes: [UInt8]
  private var index: Int
  private var end = 0
  private(set) var words: [SourceRange] = []
  /// Up to where no run of so many backticks follows.
  private var withoutRun = [Int](repeating: 0, count: longestRun + 1)

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
    words.reserveCapacity(bytes.count / 6)
  }

  mutating func skip(to offset: Int) {
    index = max(index, offset)
  }

  mutating func read(until offset: Int) {
    end = min(offset, bytes.count)
    while index < end {
      let byte = bytes[index]
      guard !isWordByte(byte) else {
        readWord()
        continue
      }
      switch byte {
      case UInt8(ascii: "`"): skipCode()
      case UInt8(ascii: "<"): skipMarkup()
      case UInt8(ascii: "]"): skipTarget()
      case UInt8(ascii: ":"): skipAddress()
      case UInt8(ascii: "\\"): index += 2
      case 0xC2: index += 2
      case 0xE2: index += 3
      default: index += 1
      }
    }
  }

  private mutating func readWord() {
    let start = index
    var next = start + 1
    while next < end, isWordByte(bytes[next]) { next += 1 }
    words.append(SourceRange(start, next))
    index = next
  }

  /// A code span, or the backticks alone when nothing closes it.
  private mutating func skipCode() {
    let length = run(at: index)
    index += length
    guard length <= longestRun, withoutRun[length] <= index else { return }
    var place = index
    while place < end, !isParagraphEnd(place) {
      let other = run(at: place)
      if other == length {
        index = place + other
        return
      }
      place += max(1, other)
    }
    withoutRun[length] = place
  }

  private func run(at start: Int) -> Int {
    bytes[start..<end].prefix { $0 == UInt8(ascii: "`") }.count
  }

  /// A tag, a comment or an address in angle brackets.
  private mutating func skipMarkup() {
    if bytes[index..<end].starts(with: "<!--".utf8) { return skipComment() }
    index += 1
    guard index < end, isLetter(bytes[index]) || "/!?".utf8.contains(bytes[index]) else { return }
    while index < end, bytes[index] != UInt8(ascii: "<"), !isParagraphEnd(index) {
      index += 1
      if bytes[index - 1] == UInt8(ascii: ">") { return }
    }
  }

  private mutating func skipComment() {
    index += 4
    while index < end, !bytes[index..<end].starts(with: "-->".utf8) { index += 1 }
  }

  /// The target of a link, of a definition, or the label of a reference.
  private mutating func skipTarget() {
    index += 1
    guard index < end else { return }
    switch bytes[index] {
    case UInt8(ascii: "("): skipAddressBytes { $0 == UInt8(ascii: ")") }
    case UInt8(ascii: "["): skipAddressBytes { $0 == UInt8(ascii: "]") }
    case UInt8(ascii: ":"): skipAddressBytes { isLineBreak($0) }
    default: return
    }
  }

  /// What follows the colon of a bare `https://…`.
  private mutating func skipAddress() {
    guard bytes[index..<end].starts(with: "://".utf8) else { return index += 1 }
    skipAddressBytes { isBlank($0) || isLineBreak($0) }
  }

  private mutating func skipAddressBytes(_ isLast: (UInt8) -> Bool) {
    while index < end, !isLast(bytes[index]), !isLineBreak(bytes[index]) { index += 1 }
  }

  /// Whether an empty line begins at a line break.
  private func isParagraphEnd(_ place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "\n") else { return false }
    let next = bytes[(place + 1)..<end].first { !isBlank($0) && $0 != UInt8(ascii: "\r") }
    return next == UInt8(ascii: "\n") || next == nil
  }
}

/// Nobody opens a code span with more; the bound keeps the search for their ends linear.
private let longestRun = 16

private func isLetter(_ byte: UInt8) -> Bool {
  UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
}

/// Letters of all scripts; with 0xC2 and 0xE2 begin the signs of Latin-1, dashes, quotes and arrows.
private func isWordByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "_")
    || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

private func isLineBreak(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
