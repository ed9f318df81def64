/// Spans of time as they are added up, so that no number that somebody writes is too large.

package import Handbook

extension TimeSpan {
  package static let zero = TimeSpan(milliseconds: 0)

  package static func + (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds.plusAtMost(right.milliseconds))
  }

  package static func * (span: TimeSpan, count: Int) -> TimeSpan {
    TimeSpan(milliseconds: span.milliseconds.timesAtMost(count))
  }
}

extension Sequence<TimeSpan> {
  package func sum() -> TimeSpan { reduce(.zero, +) }
}

extension Int {
  /// The sum, or the largest number when it is larger.
  func plusAtMost(_ other: Int) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }

  /// The product, or the largest number when it is larger.
  func timesAtMost(_ other: Int) -> Int {
    let (product, isTooLarge) = multipliedReportingOverflow(by: other)
    return isTooLarge ? .max : product
  }
}
