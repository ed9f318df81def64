/// The files that a report quotes from, each looked up once.

import Base

/// Finds positions and lines by path.
struct SourceIndex {
  private let source: (BytePath) -> SourceFile?
  private var files: [BytePath: (file: SourceFile, lines: LineMap)?] = [:]

  init(_ source: @escaping (BytePath) -> SourceFile?) {
    self.source = source
  }

  /// Where a place is, or nothing when its file cannot be quoted.
  mutating func spot(of place: Place) -> Spot? {
    guard let (file, lines) = entry(place.path) else { return nil }
    let end = file.bytes.count
    let range = SourceRange(min(place.range.start, end), min(place.range.end, end))
    return Spot(file: file, lines: lines, range: range)
  }

  private mutating func entry(_ path: BytePath) -> (file: SourceFile, lines: LineMap)? {
    if let known = files[path] { return known }
    let entry = source(path).map { (file: $0, lines: LineMap($0.bytes)) }
    files[path] = .some(entry)
    return entry
  }
}

/// A range in a file that is at hand.
struct Spot {
  let file: SourceFile
  let lines: LineMap
  let range: SourceRange
  let position: Position

  init(file: SourceFile, lines: LineMap, range: SourceRange) {
    self.file = file
    self.lines = lines
    self.range = range
    position = lines.position(of: range.start)
  }

  /// The number of the last line that the range touches, counted from one.
  var lastLine: Int { lines.lineIndex(of: max(range.start, range.end - 1)) + 1 }

  func excerpt(width: Int) -> Excerpt {
    let line = lines.line(lines.lineIndex(of: range.start))
    return Excerpt(of: range, in: line, from: file.bytes, width: width)
  }
}
