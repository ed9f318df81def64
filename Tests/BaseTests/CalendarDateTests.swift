/// Which days there are.

import Testing
import Base

struct CalendarDateTests {
  @Test(arguments: [
    "2026-09-30", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-12-31",
  ])
  func daysThatExistAreRead(text: String) {
    #expect(CalendarDate(parsing: text)?.text == text)
  }

  @Test(arguments: [
    "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-01", "2026-13-01",
    "2026-01-00",
    "0000-00-00", "0000-01-01", "10000-01-01", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01",
    "2026-01-01T00:00:00Z", "2026-01-01+14:00", " 2026-01-01", "2026-01-01 ", "+026-01-01", "",
    "２026-01-01",
  ])
  func anythingElseIsNoDate(text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }

  @Test func datesAreInTheOrderOfTime() throws {
    let texts = ["0999-12-31", "2025-12-31", "2026-01-02", "2026-01-03", "2026-02-01"]
    let dates = texts.compactMap { CalendarDate(parsing: $0) }
    #expect(dates.count == texts.count)
    #expect(dates.reversed().sorted() == dates)
    #expect(CalendarDate(year: 2026, month: 2, day: 1) == dates.last)
  }

  @Test func daysAreCountedFromTheEpoch() throws {
    let known = ["1970-01-01": 0, "1969-12-31": -1, "2000-02-29": 11_016, "2026-11-21": 20_778]
    for (text, days) in known {
      #expect(CalendarDate(parsing: text)?.daysSinceEpoch == days)
      #expect(CalendarDate(daysSinceEpoch: days)?.text == text)
    }
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    var last: CalendarDate?
    for day in -80_000...80_000 {
      let date = try #require(CalendarDate(daysSinceEpoch: day))
      #expect(date.daysSinceEpoch == day)
      if let last { #expect(last < date) }
      last = date
    }
  }

  @Test func daysBeyondTheCalendarAreNone() {
    #expect(CalendarDate(daysSinceEpoch: -719_162)?.text == "0001-01-01")
    #expect(CalendarDate(daysSinceEpoch: -719_163) == nil)
    #expect(CalendarDate(daysSinceEpoch: 2_932_896)?.text == "9999-12-31")
    #expect(CalendarDate(daysSinceEpoch: 2_932_897) == nil)
    #expect(CalendarDate(daysSinceEpoch: .max) == nil)
  }
}
