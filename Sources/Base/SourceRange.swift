/// A half-open range of UTF-8 byte offsets in one source file.
package struct SourceRange: Hashable, Sendable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a range must not run backwards")
    self.start = start
    self.end = end
  }

  /// An empty range: a place between two bytes.
  package init(at offset: Int) {
    self.init(offset, offset)
  }

  package var count: Int { end - start }
  package var indices: Range<Int> { start..<end }
  package var isEmpty: Bool { start == end }

  /// The same range in a text that begins `distance` bytes earlier.
  package func shifted(by distance: Int) -> SourceRange {
    SourceRange(start + distance, end + distance)
  }
}
