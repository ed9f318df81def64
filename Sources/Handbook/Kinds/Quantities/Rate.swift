/// How often something happens, as a document states it: `1200/s`, `5/min`, `2/h`, `1/d`.
package struct Rate: Hashable, Comparable, Sendable {
  /// In thousandths per day, which every unit goes into without a rest.
  package let thousandthsPerDay: Int

  package init?(parsing text: String) {
    guard let (number, unit) = numberAndUnit(text), let times = timesPerDay(unit),
      let perDay = number.times(times * 1000)
    else { return nil }
    thousandthsPerDay = perDay
  }

  /// For arithmetic that rounds anyhow.
  package var perSecond: Double { Double(thousandthsPerDay) / 86_400_000 }

  package static func < (left: Rate, right: Rate) -> Bool {
    left.thousandthsPerDay < right.thousandthsPerDay
  }
}

private func timesPerDay(_ unit: ArraySlice<UInt8>) -> Int? {
  switch String(decoding: unit, as: UTF8.self) {
  case "/s": 86_400
  case "/min": 1440
  case "/h": 24
  case "/d": 1
  default: nil
  }
}
