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
    let (range, others) = (place.range, other.place.range)
    guard range == others else { return (range.start, range.end) < (others.start, others.end) }
    return (rule.code, message.text) < (other.rule.code, other.message.text)
  }
}
