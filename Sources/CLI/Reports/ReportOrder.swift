/// The order of findings that every report shares.

package import Base

extension [Finding] {
  /// Sorted by path, place in the file, code and message.
  package func inReportOrder() -> [Finding] {
    sorted { left, right in
      guard left.place.path == right.place.path else { return left.place.path < right.place.path }
      return left.order < right.order
    }
  }
}

extension Finding {
  fileprivate var order: (Int, Int, String, String) {
    (place.range.start, place.range.end, rule.code, message.text)
  }
}
