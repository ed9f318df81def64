/// The day of a commit, as the commit has it in its own time zone.

import Base

extension CalendarDate {
  /// Reads the day at the front of git's strict ISO date: `2026-11-21T09:30:00+14:00`.
  ///
  /// Commits can carry any date at all; those that no calendar has give nothing.
  init?(isoDate text: some Collection<UInt8>) {
    let day = text.prefix { $0 != UInt8(ascii: "T") }
    self.init(parsing: String(decoding: day, as: UTF8.self))
  }
}
