/// Numbers with units, and what is none.

import Handbook
import Testing

@Suite("Quantities")
struct QuantityTests {
  @Test("durations are whole milliseconds")
  func durations() {
    check(
      TimeSpan.init(parsing:),
      \.milliseconds,
      [
        "200ms": 200, "45s": 45_000, "5m": 300_000, "24h": 86_400_000, "30d": 2_592_000_000,
        "2w": 1_209_600_000, "1y": 31_536_000_000, "1.5s": 1500, "0": 0, "0s": 0, "200 ms": 200,
        "5": nil, "1.5ms": nil, "": nil, "ms": nil, "-5s": nil, "5M": nil, "5min": nil, ".5s": nil,
        "5.s": nil, "1e3s": nil, "9999999999999999s": nil, "5  s": nil, "1_000ms": nil,
      ]
    )
  }

  @Test("percentages keep every digit")
  func percentages() {
    check(
      Percentage.init(parsing:),
      \.millionths,
      [
        "99.95%": 99_950_000, "99.999999%": 99_999_999, "0%": 0, "100%": 100_000_000,
        "0.1 %": 100_000, "100.000001%": nil, "99.9999999%": nil, "99.95": nil, "%": nil,
      ]
    )
    #expect(Percentage(parsing: "99.95%")?.fraction == 0.9995)
  }

  @Test("rates of different units compare")
  func rates() {
    check(
      Rate.init(parsing:),
      \.thousandthsPerDay,
      [
        "1200/s": 103_680_000_000, "1/min": 1_440_000, "2/h": 48_000, "1/d": 1000, "0.5/d": 500,
        "1200": nil, "1200/m": nil, "1200 per s": nil, "/s": nil,
      ]
    )
    #expect(Rate(parsing: "60/min") == Rate(parsing: "1/s"))
    #expect(Rate(parsing: "1200/s")?.perSecond == 1200)
  }

  @Test("sizes are whole bytes")
  func sizes() {
    check(
      ByteSize.init(parsing:),
      \.bytes,
      [
        "20GB": 20_000_000_000, "512MiB": 536_870_912, "1kB": 1000, "1KB": 1000, "1KiB": 1024,
        "7B": 7, "1.5TB": 1_500_000_000_000, "1PiB": 1_125_899_906_842_624, "20G": nil, "20gb": nil,
        "20": nil, "99999999999999PB": nil, "1kiB": nil,
      ]
    )
  }
}

private func check<Quantity>(
  _ parse: (String) -> Quantity?,
  _ value: KeyPath<Quantity, Int>,
  _ table: KeyValuePairs<String, Int?>,
  at location: SourceLocation = #_sourceLocation
) {
  for (text, expected) in table {
    #expect(parse(text)?[keyPath: value] == expected, "\(text)", sourceLocation: location)
  }
}
