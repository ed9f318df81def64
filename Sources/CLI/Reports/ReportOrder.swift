/// The order of findings that every report shares.

package import Base

extension [Finding] {
  /// Sorted by path, place in the file, code and message.
  package func inReportOrder() -> [Finding] {
    sorted { $0.isReported(before: $1) }
  }
}

extension Finding {
  /// Whether every report tells this finding before the other.
  func isReported(before other: Finding) -> Bool {
    guard place.path == other.place.path else { return place.path < other.place.path }
    return order < other.order
  }

  private var order: (Int, Int, String, String) {
    (place.range.start, place.range.end, rule.code, message.text)
  }
}
