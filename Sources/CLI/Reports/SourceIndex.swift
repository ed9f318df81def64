/// The files that a report quotes from, each looked up once.

import Base

/// Finds positions and lines by path.
struct SourceIndex {
  private let source: (BytePath) -> SourceFile?
  private var files: [BytePath: IndexedFile?] = [:]

  init(_ source: @escaping (BytePath) -> SourceFile?) {
    self.source = source
  }

  /// Where a place is, or nothing when its file cannot be quoted.
  mutating func spot(of place: Place) -> Spot? {
    guard let file = file(place.path) else { return nil }
    let end = file.file.bytes.count
    let range = SourceRange(min(place.range.start, end), min(place.range.end, end))
    return Spot(file, range)
  }

  mutating func file(_ path: BytePath) -> IndexedFile? {
    if let known = files[path] { return known }
    let file = source(path).map(IndexedFile.init)
    files[path] = .some(file)
    return file
  }
}

/// A range in a file that is at hand.
struct Spot {
  let file: IndexedFile
  let range: SourceRange
  let start: Point

  init(_ file: IndexedFile, _ range: SourceRange) {
    self.file = file
    self.range = range
    start = file.point(at: range.start)
  }

  /// Behind the last byte.
  var end: Point { file.point(at: range.end) }

  /// The end, but not behind the line break that the range may end with: what is marked goes on to
  /// the next line only when something of that line is meant.
  var visibleEnd: Point {
    let line = file.lines.line(lastLine - 1)
    return file.point(at: min(range.end, max(line.end, range.start)))
  }

  /// The number of the last line that the range touches, counted from one.
  var lastLine: Int { file.lines.lineIndex(of: max(range.start, range.end - 1)) + 1 }

  func excerpt(width: Int) -> Excerpt {
    let line = file.lines.line(file.lines.lineIndex(of: range.start))
    return Excerpt(of: range, in: line, from: file.file.bytes, width: width)
  }
}
