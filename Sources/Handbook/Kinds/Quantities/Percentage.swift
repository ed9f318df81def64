/// A part of a hundred as a document states it: `99.95%`.
package struct Percentage: Hashable, Comparable, Sendable {
  /// In millionths of a percent, so that `99.95%` is exactly 99,950,000.
  package let millionths: Int

  /// Reads a number from 0 to 100 with at most six digits behind its point, and the sign.
  package init?(parsing text: String) {
    guard let (number, unit) = numberAndUnit(text), unit.elementsEqual("%".utf8),
      let millionths = number.times(1_000_000), millionths <= 100_000_000
    else { return nil }
    self.millionths = millionths
  }

  /// As a number from 0 to 1, for arithmetic that rounds anyhow.
  package var fraction: Double { Double(millionths) / 100_000_000 }

  package static func < (left: Percentage, right: Percentage) -> Bool {
    left.millionths < right.millionths
  }
}
