/// A line of a file as a terminal shows it, and the carets under a part of it.

import Base

/// Tabs are widened, what a terminal would obey is spelled out, and of a long line only the
/// neighbourhood of the range is shown.
struct Excerpt {
  let line: String
  let carets: String

  /// Shows what the range covers of the line; an empty range gets one caret.
  init(of range: SourceRange, in line: SourceRange, from bytes: [UInt8], width: Int) {
    let start = min(max(range.start, line.start), line.end)
    let marked = SourceRange(start, min(max(range.end, start), line.end))
    let near = neighbourhood(of: marked, in: line, of: bytes, reach: 4 * width)
    let cells = cells(of: bytes, in: near, marking: marked)
    let mark = cells.firstIndex { $0.isMarked || $0.offset >= start } ?? cells.endIndex
    let view = View(cells, around: mark, width: width, isCutLeft: near.start > line.start)
    let isCutRight = view.cells.endIndex < cells.endIndex || near.end < line.end
    self.line =
      (view.isCutLeft ? ellipsis : "") + view.cells.map(\.text).joined()
      + (isCutRight ? ellipsis : "")
    let before = view.cells.prefix { !$0.isMarked && $0.offset < marked.start }
    let indent = before.reduce(view.isCutLeft ? 1 : 0) { $0 + $1.width }
    let count = view.cells.filter(\.isMarked).reduce(0) { $0 + $1.width }
    carets = String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, count))
  }
}

/// One character on its way to the screen.
private struct Cell {
  let text: String
  let width: Int
  let offset: Int
  let isMarked: Bool
}

/// The run of cells that fits, with the first marked one in it and some context to its left.
private struct View {
  let cells: ArraySlice<Cell>
  let isCutLeft: Bool

  init(_ all: [Cell], around mark: Int, width: Int, isCutLeft: Bool) {
    let room = max(width - 2, 8)
    var start = all.startIndex
    let total = all.reduce(0) { $0 + $1.width }
    if total > room {
      var context = 0
      start = mark
      while start > 0, context + all[start - 1].width <= room / 3 {
        start -= 1
        context += all[start].width
      }
    }
    var end = start
    var used = 0
    while end < all.endIndex, used + all[end].width <= room {
      used += all[end].width
      end += 1
    }
    cells = all[start..<end]
    self.isCutLeft = isCutLeft || start > all.startIndex
  }
}

/// The bytes of a line that could be shown, so that a line of a megabyte costs no more than another.
private func neighbourhood(
  of marked: SourceRange,
  in line: SourceRange,
  of bytes: [UInt8],
  reach: Int
) -> SourceRange {
  var start = max(line.start, marked.start - reach)
  while start > line.start, isContinuation(bytes[start]) { start -= 1 }
  var end = min(line.end, marked.start + reach)
  while end < line.end, isContinuation(bytes[end]) { end += 1 }
  return SourceRange(start, end)
}

private func cells(of bytes: [UInt8], in range: SourceRange, marking marked: SourceRange) -> [Cell]
{
  var cells: [Cell] = []
  var parser = UTF8.ForwardParser()
  var iterator = bytes[range.indices].makeIterator()
  var offset = range.start
  var column = 0
  while true {
    let (text, width, length): (String, Int, Int)
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      let scalar = UTF8.decode(encoded)
      (text, width) = shown(scalar, at: column)
      length = encoded.count
    case .error(let count):
      (text, width, length) = ("\u{FFFD}", 1, count)
    case .emptyInput: return cells
    }
    let isMarked = offset < marked.end && offset + length > marked.start
    cells.append(Cell(text: text, width: width, offset: offset, isMarked: isMarked))
    offset += length
    column += width
  }
}

/// A character as it is shown in a column, and how wide that is.
private func shown(_ scalar: Unicode.Scalar, at column: Int) -> (String, Int) {
  guard scalar != "\t" else {
    let width = tabWidth - column % tabWidth
    return (String(repeating: " ", count: width), width)
  }
  let text = printable(String(Character(scalar)))
  return text.utf8.first == UInt8(ascii: "\\") && text.utf8.count > 1
    ? (text, text.utf8.count) : (text, scalar.columnWidth)
}

private func isContinuation(_ byte: UInt8) -> Bool {
  byte & 0xC0 == 0x80
}

private let tabWidth = 4
private let ellipsis = "\u{2026}"
