import Base
import TestNumbers
import Testing

@Suite("The lines of a text")
struct LineMapTests {
  @Test(
    "end at LF, CRLF or a lone CR",
    arguments: [
      ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]),
      ("a\r\nb\r\n", ["a", "b", ""]),
      ("a\rb", ["a", "b"]), ("\r\r\n\n", ["", "", "", ""]), ("a\n\r\nb", ["a", "", "b"]),
      ("a\u{2028}b", ["a\u{2028}b"]), ("a\u{0B}b\u{0C}c", ["a\u{0B}b\u{0C}c"]),
    ]
  )
  func lines(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let map = LineMap(bytes)
    let lines = (0..<map.count).map { String(decoding: bytes[map.line($0).indices], as: UTF8.self) }
    #expect(lines == expected)
  }

  @Test(
    "give a byte its column in bytes, UTF-16 units and code points",
    arguments: [
      ("abc", 2, 1, [3, 3, 3]),
      ("é€𝄞x", 9, 1, [10, 5, 4]),
      ("x\né", 4, 2, [3, 2, 2]),
      ("a\r\nb", 3, 2, [1, 1, 1]),
      ("a\r\nb", 2, 1, [3, 3, 3]),
      ("a\rb", 2, 2, [1, 1, 1]),
      ("e\u{301}x", 3, 1, [4, 3, 3]),
      ("a\n", 2, 2, [1, 1, 1]),
      ("", 0, 1, [1, 1, 1]),
    ]
  )
  func columns(text: String, offset: Int, line: Int, columns: [Int]) {
    let position = LineMap(Array(text.utf8)).position(of: offset)
    #expect(position.line == line)
    #expect([position.column, position.utf16Column, position.scalarColumn] == columns)
    #expect(position.offset == offset)
  }

  @Test("place an offset past the end at the end")
  func pastTheEnd() {
    let position = LineMap(Array("ab\nc".utf8)).position(of: 100)
    #expect(position.line == 2)
    #expect(position.column == 2)
  }

  @Test("give every character the place that counting by hand gives it")
  func agreesWithCounting() {
    var numbers = SeededNumbers(2)
    let pieces = ["a", "é", "€", "𝄞", "\n", "\r", "\r\n", "\u{2028}", "e\u{301}", " "]
    for _ in 0..<500 {
      let text = numbers.mix(pieces, atMost: 30)
      let map = LineMap(Array(text.utf8))
      for (offset, expected) in counted(text) {
        let found = map.position(of: offset)
        let triple = [found.line, found.column, found.utf16Column, found.scalarColumn]
        #expect(triple == expected, "byte \(offset) of \(text.debugDescription)")
      }
    }
  }

  /// Walks the code points and counts: the offset of each, and its line and columns.
  private func counted(_ text: String) -> [(Int, [Int])] {
    var places: [(Int, [Int])] = []
    var offset = 0
    var place = [1, 1, 1, 1]
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      places.append((offset, place))
      offset += UTF8.width(scalar)
      let isSplitPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalar == "\n" || scalar == "\r" && !isSplitPair {
        place = [place[0] + 1, 1, 1, 1]
      } else {
        place[1] += UTF8.width(scalar)
        place[2] += UTF16.width(scalar)
        place[3] += 1
      }
    }
    return places + [(offset, place)]
  }
}
