/// A day of the calendar, as a commit has it in its own time zone.

package struct Day: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nothing for a day that the calendar does not have.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= lengths[month - 1] + (month == 2 && isLeap(year) ? 1 : 0) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the day at the front of git's strict ISO date: `2026-11-21T09:30:00+14:00`.
  ///
  /// Commits can carry any date at all; those that no calendar has give nothing.
  init?(isoDate text: some Collection<UInt8>) {
    let parts = text.prefix { $0 != UInt8(ascii: "T") }.split(
      separator: UInt8(ascii: "-"),
      omittingEmptySubsequences: false
    )
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap(number)
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The day as `2026-11-21`.
  package var text: String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension Day: Comparable {
  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

private let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

private func isLeap(_ year: Int) -> Bool {
  year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
