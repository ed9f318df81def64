/// A file that a report speaks of, and the way from its bytes to lines and columns.

import Base

struct IndexedFile {
  let file: SourceFile
  let lines: LineMap
  /// How many code points begin before each stretch of bytes, so that the columns of a line of a
  /// megabyte with a thousand findings are not counted from its start a thousand times.
  private let counts: [Int]

  init(_ file: SourceFile) {
    self.file = file
    lines = LineMap(file.bytes)
    counts = stride(from: 0, to: file.bytes.count, by: stretch).reduce(into: [0]) { counts, start in
      let end = min(start + stretch, file.bytes.count)
      counts.append(counts[counts.count - 1] + file.bytes[start..<end].codePoints)
    }
  }

  /// Where a byte stands; what lies behind the end of the file counts as its end.
  func point(at offset: Int) -> Point {
    let offset = min(offset, file.bytes.count)
    let line = lines.lineIndex(of: offset)
    let start = lines.starts[line]
    return Point(
      line: line + 1,
      column: codePoints(from: start, to: offset) + 1,
      byteColumn: offset - start + 1,
      offset: offset
    )
  }

  private func codePoints(from start: Int, to end: Int) -> Int {
    end - start < stretch
      ? file.bytes[start..<end].codePoints : codePoints(before: end) - codePoints(before: start)
  }

  private func codePoints(before offset: Int) -> Int {
    let number = offset / stretch
    return counts[number] + file.bytes[(number * stretch)..<offset].codePoints
  }
}

/// A place in a file; all of its numbers but the offset count from one.
struct Point: Hashable {
  let line: Int
  /// In code points.
  let column: Int
  /// In UTF-8 bytes.
  let byteColumn: Int
  /// In UTF-8 bytes from the start of the file.
  let offset: Int

  /// Where a file begins.
  static let start = Point(line: 1, column: 1, byteColumn: 1, offset: 0)
}

extension Place {
  /// `path:line:column`, or the path alone when nobody knows the line.
  func address(_ point: Point?) -> String {
    let path = path.isRoot ? "." : path.display
    guard let point = point ?? (range.start == 0 ? .start : nil) else { return path }
    return "\(path):\(point.line):\(point.column)"
  }

  /// Whether it stands for a file as a whole, as far as anybody can tell.
  var isWholeFile: Bool { range.end == 0 }
}

private let stretch = 1024

extension ArraySlice<UInt8> {
  /// How many code points begin here.
  fileprivate var codePoints: Int {
    var count = 0
    for byte in self where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
