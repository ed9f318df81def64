/// A length of time as a document states it: `200ms`, `45m`, `30d`.
package struct TimeSpan: Hashable, Comparable, Sendable {
  package let milliseconds: Int

  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// Reads a number and its unit, `ms s m h d w y`; only zero needs none.
  ///
  /// A year has 365 days. What is no whole number of milliseconds is refused.
  package init?(parsing text: String) {
    guard let (number, unit) = numberAndUnit(text) else { return nil }
    if unit.isEmpty, number.digits == 0 {
      milliseconds = 0
      return
    }
    guard let length = length(ofUnit: unit), let total = number.times(length) else {
      return nil
    }
    milliseconds = total
  }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

private func length(ofUnit unit: ArraySlice<UInt8>) -> Int? {
  let day = 86_400_000
  switch String(decoding: unit, as: UTF8.self) {
  case "ms": return 1
  case "s": return 1000
  case "m": return 60_000
  case "h": return 3_600_000
  case "d": return day
  case "w": return 7 * day
  case "y": return 365 * day
  default: return nil
  }
}
