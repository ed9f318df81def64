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
}
